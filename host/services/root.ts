import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package: the nearest one above this file that holds templates. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, "templates", "page"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the folder templates/ is missing from the installation");
  return findRoot(parent);
}
