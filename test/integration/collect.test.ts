/** `duikai collect`: an archive that anybody can open, and that composes the same pages again. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { duikai, freshFolder, ROOT, tool } from "./program.js";

interface Contents {
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly name?: string;
    readonly licence?: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly leftOut: readonly { readonly kind: string; readonly name: string; readonly reason: string; readonly message: string }[];
}

const ARGS = ["--paper", "岚川日报", "--date", "2026-02-03", "--section", "民生", "--template", "tabloid-inside"];

let folder: string;
/** Copy and picture of a page, the page saved, and its PDF. */
let copy: readonly string[];
let saved: string;
let pdf: Buffer;

/** Unpacks an archive, which has to be whole, and gives what its contents say. */
function unpacked(archive: string): { readonly at: string; readonly contents: Contents } {
  expect(tool("unzip", "-t", archive)).toContain("No errors detected");
  const at = freshFolder();
  tool("unzip", "-q", archive, "-d", at);
  const contents: Contents = JSON.parse(readFileSync(join(at, "contents.json"), "utf8"));
  const validate = new Ajv().compile(JSON.parse(readFileSync(join(ROOT, "docs/collect.schema.json"), "utf8")));
  expect(validate(contents), JSON.stringify(validate.errors)).toBe(true);
  return { at, contents };
}

function collected(
  edition: readonly string[],
  ...args: readonly string[]
): { readonly archive: string; readonly stdout: string; readonly status: number } {
  const archive = join(freshFolder(), "edition.zip");
  const { stdout, stderr, status } = duikai("collect", ...edition, "--out", archive, ...args, "--lang", "en");
  expect(stderr).toBe("");
  return { archive, stdout, status };
}

function filesUnder(at: string): readonly string[] {
  const entries = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(at.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

beforeAll(async () => {
  folder = freshFolder();
  const text = "# 县图书馆延长开放时间\n\n本报讯（记者 林一舟）县图书馆昨起把闭馆时间由18时推迟到21时。馆长说，晚上来的多是下班的人。\n";
  writeFileSync(join(folder, "a.txt"), text);
  // Fine enough for a page of newsprint over its whole width.
  await sharp({ create: { width: 2400, height: 1600, channels: 3, background: "#557788" } })
    .jpeg()
    .toFile(join(folder, "图书馆.jpg"));
  copy = [join(folder, "a.txt"), join(folder, "图书馆.jpg"), ...ARGS];
  saved = join(folder, "saved");
  expect(duikai("compose", ...copy, "--out", join(folder, "a.pdf"), "--save", saved).status).toBe(0);
  pdf = readFileSync(join(folder, "a.pdf"));
});

describe("collect", () => {
  it("lists every file with size, hash and what it is", () => {
    const { at, contents } = unpacked(collected([saved], "--with-pdf").archive);
    expect(contents.files.map(({ path }) => path).sort()).toEqual(filesUnder(at).filter((path) => path !== "contents.json"));
    for (const { path, bytes, sha256 } of contents.files) {
      const found = readFileSync(join(at, path));
      expect([found.length, createHash("sha256").update(found).digest("hex")], path).toEqual([bytes, sha256]);
    }
    const kinds = (kind: string) => contents.files.filter((file) => file.kind === kind).map(({ path }) => path);
    expect(kinds("edition")).toEqual(["edition/duikai.json"]);
    expect(kinds("condition")).toEqual(["condition/newsprint.json"]);
    expect(kinds("profile")).toEqual(["condition/newsprint.icc"]);
    expect(kinds("page")).toEqual(["pages/2026-02-03-01-民生.pdf"]);
    const [picture] = contents.files.filter(({ kind }) => kind === "picture");
    expect(picture?.name).toContain("图书馆.jpg");
    expect(readFileSync(join(at, picture?.path ?? "")).equals(readFileSync(join(folder, "图书馆.jpg")))).toBe(true);
  });

  it("composes the same PDF again from what was unpacked, whether it was saved before or not", () => {
    for (const edition of [[saved], copy]) {
      const { at } = unpacked(collected(edition, "--no-fonts").archive);
      const condition = join(at, "condition/newsprint.json");
      const again = duikai("compose", join(at, "edition"), "--condition", condition, "--out", join(at, "again.pdf"), "--lang", "en");
      expect(again.status).toBe(0);
      expect(readFileSync(join(at, "again.pdf")).equals(pdf)).toBe(true);
    }
  });

  it("takes fonts along with their licences, and names those that may not be handed on", () => {
    const { at, contents } = unpacked(collected([saved]).archive);
    const fonts = contents.files.filter(({ kind }) => kind === "font");
    const used = tool("pdffonts", join(folder, "a.pdf"))
      .split("\n")
      .slice(2)
      .map((line) => /^[A-Z]{6}\+(\S+)/.exec(line)?.[1]);
    const names = [...fonts, ...contents.leftOut].map(({ name }) => name);
    for (const name of new Set(used.filter((each) => each !== undefined))) expect(names).toContain(name);
    for (const { licence } of fonts) expect(licence).toMatch(/^OFL-1\.1/);
    const texts = contents.files.filter(({ kind }) => kind === "licence").map(({ path }) => readFileSync(join(at, path), "utf8"));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain("SIL Open Font License");
  });

  it("is the same bytes each time, with the history of a changed edition", () => {
    const changed = join(freshFolder(), "edition");
    duikai("compose", ...copy, "--out", join(changed, "../a.pdf"), "--save", changed);
    duikai("fit", changed, "--story", "s1", "--apply", "aside");
    expect(existsSync(join(changed, "history.json"))).toBe(true);
    const first = collected([changed], "--no-fonts").archive;
    expect(readFileSync(collected([changed], "--no-fonts").archive).equals(readFileSync(first))).toBe(true);
    const { at } = unpacked(first);
    for (const name of ["duikai.json", "history.json"])
      expect(readFileSync(join(at, "edition", name)).equals(readFileSync(join(changed, name))), name).toBe(true);
  });

  it("collects an edition whose picture is lost, and says so in the list and in a finding", () => {
    const torn = join(freshFolder(), "edition");
    duikai("compose", ...copy, "--out", join(torn, "../a.pdf"), "--save", torn);
    rmSync(join(torn, "pictures"), { recursive: true });
    const { archive, stdout, status } = collected([torn], "--no-fonts", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).toContain("picture-lost");
    const lost = unpacked(archive).contents.leftOut.filter(({ kind }) => kind === "picture");
    expect(lost).toMatchObject([{ reason: "collect-picture-lost", name: expect.stringContaining("图书馆.jpg") }]);
  });

  it("names a picture that came damaged, and collects what there is", () => {
    const damaged = join(freshFolder(), "坏图.jpg");
    writeFileSync(damaged, readFileSync(join(folder, "图书馆.jpg")).subarray(0, 3000));
    const { archive, status } = collected([join(folder, "a.txt"), damaged, ...ARGS], "--no-fonts");
    expect(status).toBe(0);
    const { contents } = unpacked(archive);
    expect(contents.leftOut.filter(({ kind }) => kind === "picture")).toMatchObject([{ reason: "collect-picture-awaited" }]);
    expect(contents.files.filter(({ kind }) => kind === "picture")).toEqual([]);
  });

  it("keeps the condition of the call, with its limits", () => {
    const { at } = unpacked(collected([saved], "--no-fonts", "--condition", "coated", "--ink-limit", "280").archive);
    const { press, profile } = JSON.parse(readFileSync(join(at, "condition/coated.json"), "utf8"));
    expect(press.inkLimit).toBe(280);
    expect(existsSync(join(at, "condition", profile))).toBe(true);
  });

  it("collects a composed edition with its variants", () => {
    const edition = join(freshFolder(), "edition");
    mkdirSync(edition);
    for (const [name, words] of [
      ["a.txt", "早版"],
      ["late.txt", "晚版"],
    ] as const)
      writeFileSync(join(edition, name), `# ${words}的头条\n\n本报讯 ${words}的消息昨晚传来，来的人都笑了。\n`);
    const page = { section: "要闻", template: "tabloid-inside", copy: ["a.txt"] };
    const variants = [{ name: "late", title: "晚版", pages: [{ ...page, page: 1, copy: ["late.txt"] }] }];
    writeFileSync(join(edition, "edition.json"), JSON.stringify({ paper: "岚川日报", date: "2026-02-03", pages: [page], variants }));
    const { at } = unpacked(collected([edition], "--no-fonts").archive);
    const late = duikai("check", join(at, "edition"), "--variant", "late", "--lang", "en");
    expect(late.stderr).toBe("");
    expect(readFileSync(join(at, "edition/duikai.json"), "utf8")).toContain("晚版的头条");
  });

  it.each([
    ["a variant alone", ["--variant", "late"], "--variant"],
    ["a condition that there is not", ["--condition", "moon"], "moon"],
  ])("refuses %s and writes nothing", (_, args, word) => {
    const out = join(freshFolder(), "edition.zip");
    const ran = duikai("collect", saved, "--out", out, ...args, "--lang", "en");
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(word);
    expect(existsSync(out)).toBe(false);
  });

  it("never goes over another file", () => {
    const out = join(freshFolder(), "edition.zip");
    writeFileSync(out, "of another day");
    const ran = duikai("collect", saved, "--out", out, "--no-fonts", "--lang", "en");
    expect(ran.status).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("of another day");
  });
});
