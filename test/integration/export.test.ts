/** `duikai export`: what the print shop gets, and what a second delivery leaves as it was. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Delivery } from "../../host/services/delivery/manifest.js";
import { smallPdf } from "../fakes/smallPdf.js";
import { duikai, ROOT } from "./program.js";

const COPY = [
  "望溪县的三百座大棚今年冬天不烧煤",
  "本报讯（记者 许立）望溪县的菜农今年冬天用上了地热。",
  "大棚里的温度整夜保持在十二度以上。",
  "",
].join("\n\n");
let folder = "";
let copy = "";

function deliver(...more: readonly string[]): ReturnType<typeof duikai> {
  return duikai(
    "export",
    copy,
    "--template",
    "tabloid-inside",
    "--paper",
    "岚川日报",
    "--date",
    "2026-11-20",
    "--section",
    "要闻",
    "--lang",
    "en",
    ...more,
  );
}

function deliveries(): readonly Delivery[] {
  return JSON.parse(readFileSync(join(folder, "shop/manifest.json"), "utf8")).deliveries;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
  copy = join(folder, "a.txt");
  writeFileSync(copy, COPY);
});

describe("duikai export", () => {
  it("writes a file a page by the pattern of the house, the edition, and what each of them is", () => {
    expect(deliver("--out", join(folder, "shop")).stderr).toBe("");
    const name = "2026-11-20-01-要闻.pdf";
    expect([...readdirSync(join(folder, "shop"))].sort()).toEqual([name, "2026-11-20-岚川日报.pdf", "manifest.json"]);
    const [delivery] = deliveries();
    const [page] = delivery?.pages ?? [];
    const bytes = readFileSync(join(folder, "shop", name));
    expect(page).toMatchObject({
      page: 1,
      section: "要闻",
      file: name,
      bytes: bytes.length,
      inks: ["C", "M", "Y", "K"],
      profile: "CGATS TR 002",
    });
    expect(page?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(page?.fonts).toContain("NotoSerifSC-Regular");
    expect(delivery).toMatchObject({ version: 1, standard: "x1a", condition: { id: "newsprint", inkLimit: 220 }, marks: [] });
    expect(bytes.toString("latin1")).toContain("PDF/X-1a:2003");
  });

  it("makes a second delivery another version and leaves the first as it was", () => {
    deliver("--out", join(folder, "shop"));
    const first = readFileSync(join(folder, "shop/2026-11-20-01-要闻.pdf"));
    deliver("--out", join(folder, "shop"), "--standard", "x4");
    expect(readFileSync(join(folder, "shop/2026-11-20-01-要闻.pdf"))).toEqual(first);
    expect(existsSync(join(folder, "shop/2026-11-20-01-要闻-v2.pdf"))).toBe(true);
    expect(deliveries().map(({ version, standard }) => [version, standard])).toEqual([
      [1, "x1a"],
      [2, "x4"],
    ]);
  });

  it("delivers no page with an error to the print shop unless told to", () => {
    writeFileSync(copy, COPY.repeat(400));
    const refused = deliver("--deliver", join(folder, "shop"), "--rule", "white-area=error");
    expect([refused.status, existsSync(join(folder, "shop"))]).toEqual([1, false]);
    expect(refused.stderr).toContain("--despite-errors");
  });

  it("leaves a folder alone whose manifest is something else", () => {
    deliver("--out", join(folder, "shop"));
    writeFileSync(join(folder, "shop/manifest.json"), "[]");
    const before = readdirSync(join(folder, "shop"));
    const ran = deliver("--out", join(folder, "shop"));
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining("manifest.json is no manifest")]);
    expect(readdirSync(join(folder, "shop"))).toEqual(before);
  });

  it("leaves the folder as it was when the disk is full", () => {
    expect(deliver("--out", join(folder, "shop")).status).toBe(0);
    const before = filesOf(join(folder, "shop"));
    // No file may grow over 32 KiB: the next one is cut off as on a full disk.
    const program = `trap '' XFSZ; ulimit -f 32; exec "$@"`;
    const call = [process.execPath, join(ROOT, "bin/duikai.js"), "export", copy, "--template", "tabloid-inside", "--lang", "en"];
    const ran = spawnSync("bash", ["-c", program, "bash", ...call, "--out", join(folder, "shop")], { encoding: "utf8" });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/cannot be written/);
    expect(filesOf(join(folder, "shop"))).toEqual(before);
  });

  it("gives the same bytes however many threads make the pages", () => {
    const edition = join(folder, "edition");
    const sample = join(ROOT, "templates/sample");
    expect(duikai("compose", sample, "--save", edition, "--out", join(folder, "sample.pdf")).status).toBe(0);
    for (const threads of ["1", "3"])
      expect(duikai("export", edition, "--out", join(folder, threads), "--threads", threads).status).toBe(0);
    expect(Object.keys(filesOf(join(folder, "1")))).toHaveLength(6);
    expect(filesOf(join(folder, "3"))).toEqual(filesOf(join(folder, "1")));
    // Some of its pages are no edition: there is no file that looks like one.
    expect(duikai("export", edition, "--out", join(folder, "some"), "--pages", "3").status).toBe(0);
    expect(readdirSync(join(folder, "some")).sort()).toEqual(["2026-11-20-03-副刊.pdf", "manifest.json"]);
  });

  it("finds a story that an earlier issue printed", () => {
    const past = join(folder, "past");
    const facts = ["--template", "tabloid-inside", "--paper", "岚川日报", "--lang", "en"];
    expect(duikai("compose", copy, ...facts, "--date", "2026-11-19", "--save", past, "--out", join(folder, "past.pdf")).status).toBe(0);
    const ran = deliver("--out", join(folder, "shop"), "--past", past, "--json");
    const { findings } = JSON.parse(ran.stdout);
    expect(findings.find(({ rule }: { rule: string }) => rule === "story-printed-before")).toMatchObject({
      level: "error",
      params: { date: "2026-11-19", otherPage: 1, percent: 100 },
    });
    expect(ran.status).toBe(1);
  });

  it("does not deliver a page on which a box only holds the place of a picture", () => {
    writeFileSync(copy, `${COPY}\n▲图为望溪县的大棚。许立 摄\n`);
    const shop = join(folder, "shop");
    const refused = deliver("--deliver", shop, "--json");
    const { findings } = JSON.parse(refused.stdout);
    expect(findings.find(({ rule }: { rule: string }) => rule === "picture-missing")).toMatchObject({ level: "error" });
    expect([refused.status, existsSync(shop)]).toEqual([1, false]);
    expect(deliver("--deliver", shop, "--despite-errors").status).toBe(1);
    expect(readdirSync(shop)).toContain("manifest.json");
  });

  it("says what folder of earlier issues it wants", () => {
    const ran = deliver("--out", join(folder, "shop"), "--past", folder);
    expect([ran.status, existsSync(join(folder, "shop"))]).toEqual([2, false]);
    expect(ran.stderr).toMatch(/holds no earlier issue/);
  });

  it("reads every file back before it is written, and says in the manifest what was found", () => {
    deliver("--out", join(folder, "shop"), "--marks", "all");
    const [delivery] = deliveries();
    const files = [...(delivery?.pages ?? []), delivery?.edition];
    expect(files.map((file) => file?.readBack)).toEqual([
      { passed: true, errors: 0, warnings: 0, findings: [] },
      { passed: true, errors: 0, warnings: 0, findings: [] },
    ]);
  });

  it("delivers no file in which something would not print that nobody saw before, such as white that overprints in artwork", () => {
    const artwork = smallPdf({
      boxes: "/MediaBox [0 0 283.465 170.079] /TrimBox [0 0 283.465 170.079]",
      content: "0.3 0 0 0 k 0 0 284 171 re f /G gs 0 0 0 0 k 40 40 50 50 re f",
      resources: "/ExtGState <</G <</OP true /op true /OPM 1>>>>",
    });
    writeFileSync(join(folder, "art.pdf"), artwork);
    writeFileSync(join(folder, "ads.json"), JSON.stringify([{ name: "百货", width: 100, height: 60, file: "art.pdf" }]));
    const refused = deliver("--deliver", join(folder, "shop"), "--ads", join(folder, "ads.json"));
    expect([refused.status, existsSync(join(folder, "shop"))]).toEqual([1, false]);
    expect(refused.stdout).toContain("white things overprint");
    deliver("--deliver", join(folder, "shop"), "--ads", join(folder, "ads.json"), "--despite-errors");
    expect(deliveries()[0]?.pages[0]?.readBack).toMatchObject({ passed: false, errors: 1 });
  });
});

function filesOf(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(path).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(path, name)))
        .digest("hex"),
    ]),
  );
}
