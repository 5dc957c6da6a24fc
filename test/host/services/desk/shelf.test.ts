import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createShelf } from "../../../../host/services/desk/shelf.js";

function editions(...names: readonly string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "duikai-shelf-")));
  for (const name of names) {
    mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, name, "duikai.json"), "{}");
    writeFileSync(join(root, name, "样报.duikai"), "");
  }
  return root;
}

describe("a place that a person chose", () => {
  it("is an edition from then on, with a handle that tells nothing of it", async () => {
    const shelf = createShelf([]);
    const folder = join(editions("样报"), "样报");
    const handle = await shelf.admitPlace(folder);
    expect(handle).toMatch(/^[\w-]{16}$/);
    expect(shelf.find(handle ?? "")).toMatchObject({ folder, name: "样报" });
    expect((await shelf.list()).map(({ name }) => name)).toEqual(["样报"]);
    expect(await shelf.admitPlace(folder)).toBe(handle);
  });

  it("may be a file of the edition", async () => {
    const root = editions("样报", "晚报");
    const shelf = createShelf([]);
    const handle = await shelf.admitPlace(join(root, "样报", "样报.duikai"));
    expect(shelf.find(handle ?? "")).toMatchObject({ name: "样报" });
    expect(await shelf.list()).toHaveLength(1);
  });

  it("may hold several: the first is opened, all are listed", async () => {
    const shelf = createShelf([]);
    const handle = await shelf.admitPlace(editions("b", "a"));
    expect(shelf.find(handle ?? "")).toMatchObject({ name: "a" });
    expect((await shelf.list()).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("is nothing where there is no edition: a folder of other things, a file, a place that is not there", async () => {
    const root = editions("样报");
    mkdirSync(join(root, "other"));
    writeFileSync(join(root, "copy.txt"), "copy");
    const shelf = createShelf([]);
    for (const place of ["other", "copy.txt", "gone"]) expect(await shelf.admitPlace(join(root, place)), place).toBeNull();
    expect(await shelf.list()).toEqual([]);
  });
});
