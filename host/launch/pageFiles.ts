/** The files of the page, as they were built. */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PageFile } from "../loopback/index.js";
import { PACKAGE_ROOT } from "../services/index.js";

export const PAGE_FOLDER = join(PACKAGE_ROOT, "dist", "page");

/** The page as it was built: only these files are ever given out. */
export function pageFiles(): readonly PageFile[] {
  const names = readdirSync(PAGE_FOLDER, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return names.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const address = relative(PAGE_FOLDER, path).split(sep).join("/");
    return { address: address === "index.html" ? "/" : `/${address}`, path };
  });
}
