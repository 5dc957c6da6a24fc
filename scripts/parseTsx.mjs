/** Loaded before dependency-cruiser, whose swc parser reads TypeScript but not its JSX: files that end in .tsx are read as what they are. */
import swc from "@swc/core";

const parseFile = swc.parseFileSync;
swc.parseFileSync = (path, options) => parseFile.call(swc, path, { ...options, tsx: path.endsWith(".tsx") });
