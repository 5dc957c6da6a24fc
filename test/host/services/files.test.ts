import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CollectedInputs, collectInputs } from "../../../host/services/files.js";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "duikai-files-"));
});
afterEach(() => rm(root, { recursive: true }));

async function lay(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), "");
  }
}

type Success = Extract<CollectedInputs, { ok: true }>;

/** What is collected from paths below the test's folder, again relative to it. */
async function collect(...names: readonly string[]): Promise<Success> {
  const result = await collectInputs(names.map((name) => join(root, name)));
  if (!result.ok) throw new Error(result.code);
  const local = (path: string) => relative(root, path);
  return {
    ok: true,
    copy: result.copy.map(local),
    pictures: result.pictures.map(({ path, sidecar }) => ({ path: local(path), sidecar: sidecar === null ? null : local(sidecar) })),
    boxes: result.boxes.map(local),
    ignored: result.ignored.map(local),
  };
}

describe("collectInputs", () => {
  it("takes weather.json, box files and tables for data boxes, other JSON for nothing", async () => {
    await lay("a.txt", "weather.json", "code.box.json", "Prices.CSV", "other.json");
    const { copy, boxes, ignored } = await collect(".");
    expect({ copy, boxes, ignored }).toEqual({
      copy: ["a.txt"],
      boxes: ["Prices.CSV", "code.box.json", "weather.json"],
      ignored: ["other.json"],
    });
  });

  it("walks folders to any depth in the order of code units", async () => {
    await lay("b/2.txt", "b/10.txt", "a.md", "c/d/e.DOCX", "乙.txt", "Z.txt");
    expect((await collect(".")).copy).toEqual(["Z.txt", "a.md", "b/10.txt", "b/2.txt", "c/d/e.DOCX", "乙.txt"]);
  });

  it("keeps the order of what a person names, and takes nothing twice", async () => {
    await lay("in/a.txt", "z.txt");
    expect((await collect("z.txt", "in", "in/a.txt", "in")).copy).toEqual(["z.txt", "in/a.txt"]);
  });

  it("tells pictures from copy and lists the rest", async () => {
    await lay("a.txt", "b.JPG", "c.tiff", "d.heic", "e.svg", "e2.bmp", "f.pdf", "Thumbs.db", "g.doc");
    const { copy, pictures, ignored } = await collect(".");
    expect(copy).toEqual(["a.txt"]);
    expect(pictures.map(({ path }) => path)).toEqual(["b.JPG", "c.tiff", "d.heic", "e.svg", "e2.bmp"]);
    expect(ignored).toEqual(["Thumbs.db", "f.pdf", "g.doc"]);
  });

  it("passes over hidden files and folders and the lock files of word processors", async () => {
    await lay(".a.txt", ".git/b.txt", "~$c.docx", "d.txt");
    expect(await collect(".")).toEqual({ ok: true, copy: ["d.txt"], pictures: [], boxes: [], ignored: [] });
  });

  it("gives a text of a picture's name in its folder to the picture", async () => {
    await lay("渡口.jpg", "渡口.txt", "桥.png", "桥.png.txt", "路.jpg", "in/路.txt");
    expect(await collect(".")).toEqual({
      ok: true,
      copy: ["in/路.txt"],
      pictures: [
        { path: "桥.png", sidecar: "桥.png.txt" },
        { path: "渡口.jpg", sidecar: "渡口.txt" },
        { path: "路.jpg", sidecar: null },
      ],
      boxes: [],
      ignored: [],
    });
  });

  it("leaves a Word file or Markdown of a picture's name among the copy", async () => {
    await lay("渡口.jpg", "渡口.docx", "渡口.md");
    expect((await collect(".")).copy).toEqual(["渡口.docx", "渡口.md"]);
  });

  it("takes a file that is named as copy, so that reading can say what it is", async () => {
    await lay("copy.dat", "x.pdf", "noending");
    expect((await collect("copy.dat", "x.pdf", "noending")).copy).toEqual(["copy.dat", "x.pdf", "noending"]);
  });

  it("says which path is missing", async () => {
    await lay("a.txt");
    const path = join(root, "b.txt");
    expect(await collectInputs([join(root, "a.txt"), path])).toEqual({ ok: false, code: "input-missing", params: { path } });
    const below = join(root, "a.txt", "c");
    expect(await collectInputs([below])).toEqual({ ok: false, code: "input-missing", params: { path: below } });
  });

  it("says which path cannot be read", async () => {
    const path = join(root, "x".repeat(300));
    expect(await collectInputs([path])).toEqual({ ok: false, code: "input-unreadable", params: { path } });
  });
});
