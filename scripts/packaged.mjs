/** Which packages the desktop program leaves out: those that are only bundled into its page, and the tools that bundle them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The built rooms that the main process runs. */
export const HOST_ROOMS = ["core", "messages", "reading", "fonts", "paint", "host", "electron"];

/** Paths in node_modules of all packages that are installed for use, but that no room of the main process needs. */
export async function packagesLeftOut() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const needed = new Set();
  for (const name of await packagesNamed(Object.keys(packages[""].dependencies))) walk(packages, "", name, needed);
  return Object.keys(packages).filter((path) => path !== "" && !packages[path].dev && !needed.has(path));
}

/** The dependencies whose names stand in the built rooms, and those that hold fonts of the catalogue. */
async function packagesNamed(names) {
  const { CATALOGUE } = await import(pathToFileURL(join(ROOT, "dist/fonts/index.js")).href);
  const fonts = new Set(CATALOGUE.flatMap(({ source }) => (source.kind === "package" ? [source.name] : [])));
  const sources = HOST_ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, "dist", room), { recursive: true })
      .filter((name) => name.endsWith(".js") && !(room === "host" && name === "start.js"))
      .map((name) => readFileSync(join(ROOT, "dist", room, name), "utf8")),
  );
  const text = sources.join("\n");
  return names.filter((name) => fonts.has(name) || text.includes(`"${name}"`) || text.includes(`"${name}/`));
}

/** Adds a package, as one in the folder given finds it, and all that it needs. */
function walk(packages, from, name, needed) {
  const path = foundFrom(packages, from, name);
  if (path === null || needed.has(path)) return;
  needed.add(path);
  const { dependencies = {}, optionalDependencies = {} } = packages[path];
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) walk(packages, path, next, needed);
}

/** Node looks in the nearest node_modules first; an optional package of another system is nowhere. */
function foundFrom(packages, from, name) {
  const path = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (path in packages) return path;
  if (from === "") return null;
  const end = from.lastIndexOf("/node_modules/");
  return foundFrom(packages, end < 0 ? "" : from.slice(0, end), name);
}
