/** An editor opens editions in the browser, looks at their pages, and goes to what is wrong. */
import { cpSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageStyle } from "../../core/model/index.js";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { duikai, tool } from "../integration/program.js";
import { type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

const documents = mkdtempSync(join(tmpdir(), "duikai-documents-"));
let folder: string;
let app: OpenApp;

/** Pixels across of the pictures that are compared: one is about 9 points of a broadsheet page. */
const PROBE = 120;
/** Of 255 grays: the screen's look of inks on paper is not poppler's, nor are their edges of strokes. */
const MOST_DIFFERENCE = 5;
/** Share of a window at 800 % that is neither ink nor paper: the edges of glyphs, one pixel wide. */
const MOST_EDGES = 0.04;
/** The colour of the line round the place of a finding. */
const MARK = [0xd0, 0x34, 0x2c] as const;

/** Text that no frame has room for. */
const TOO_MUCH = "多出来的一段话没有地方可放。".repeat(12);

beforeAll(async () => {
  const sample = await freshSample();
  folder = sample.folder;
  writeOverset(join(folder, "样报"), join(folder, "溢出"));
  app = await openApp(folder);
});
afterAll(() => app?.close());

/** The sample with a story of page 2 that runs over its frame. */
function writeOverset(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const path = join(to, "duikai.json");
  const file = JSON.parse(readFileSync(path, "utf8")) as EditionFile;
  const records = file.records.map((record) => {
    if (record.type !== "story" || record.id !== "p2.s3") return record;
    const { length } = record.text;
    const block = { from: length, to: length + TOO_MUCH.length, role: "paragraph" as const };
    return { ...record, text: `${record.text}${TOO_MUCH}\n`, blocks: [...record.blocks, block] };
  });
  writeFileSync(path, JSON.stringify({ ...file, records }));
  // The edition that was changed last is opened first: this one was changed long ago.
  utimesSync(path, new Date(0), new Date(0));
}

/** Grays of a picture, `width` × `height` of them. */
async function grays(picture: string | Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(picture).flatten({ background: "#fff" }).greyscale().resize(width, height, { fit: "fill" }).raw().toBuffer();
}

function meanDifference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

/** The picture moved on by so many pixels; what falls out at one end comes in at the other. */
function shifted(grays: Buffer, step: number): Buffer {
  return Buffer.from(grays.map((_, index) => grays[(index + step + grays.length) % grays.length] ?? 0));
}

/** The trimmed page in a raster of one and a half pixels a point, bleed and all. */
function trimAt108({ width, height, bleed }: PageStyle) {
  const edge = Math.round(bleed * 1.5);
  return { left: edge, top: edge, width: Math.round(width * 1.5), height: Math.round(height * 1.5) };
}

async function shareBetween(picture: Buffer): Promise<number> {
  const data = await sharp(picture).greyscale().raw().toBuffer();
  return data.filter((value) => value > 70 && value < 230).length / data.length;
}

function pixelsOf(data: Buffer, [red, green, blue]: readonly [number, number, number]): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 3) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
  return count;
}

async function zoomShown(): Promise<number> {
  return Number.parseInt((await app.page.locator(".zoom output").textContent()) ?? "", 10);
}

async function currentPage(): Promise<string | null> {
  return app.page.locator(".board [aria-current=page] .page-name").textContent();
}

/** Where the page lies on the screen, from what stands outside it: the stage shows it whole, in its middle. */
async function pageOnScreen(size: { readonly width: number; readonly height: number }) {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("the stage has no box");
  const zoom = Math.min((box.width - 48) / size.width, (box.height - 48) / size.height);
  const [width, height] = [size.width * zoom, size.height * zoom];
  return { x: box.x + Math.round((box.width - width) / 2), y: box.y + Math.round((box.height - height) / 2), width, height };
}

describe("the viewer", () => {
  it("opens the edition that was changed last, shows its pages on the board and says that nothing is wrong with them", async () => {
    await settled(app.page);
    await expect.poll(() => app.page.locator(".board canvas[data-painted]").count(), { timeout: 20_000 }).toBe(4);
    expect(await app.page.locator(".board .page-name").allTextContents()).toEqual(["1 要闻", "2 民生", "3 副刊", "4 生活"]);
    await app.page.keyboard.press("F8");
    await app.page.locator(".findings[aria-busy=false]").waitFor();
    expect(await app.page.locator(".findings h2").textContent()).toBe("检查：没有问题");
  });

  it("takes the key out of the address, and finds it again after a reload", async () => {
    expect(app.page.url()).toBe(new URL("/", app.url).href);
    await app.page.reload();
    await app.page.locator(".board .page-card").first().waitFor();
    await settled(app.page);
  });

  it("shows on every page what the PDF prints there", async () => {
    const pdf = join(documents, "edition.pdf");
    expect(duikai("compose", join(folder, "样报"), "--out", pdf).status).toBe(0);
    const file = JSON.parse(readFileSync(join(folder, "样报", "duikai.json"), "utf8")) as EditionFile;
    for (const number of [1, 2, 3, 4]) {
      const style = file.styles.find(({ id }) =>
        file.records.some((each) => each.type === "page" && each.number === number && each.style === id),
      );
      if (style === undefined) throw new Error(`page ${number} has no style`);
      await app.page
        .locator(".board .page-card")
        .nth(number - 1)
        .click();
      await settled(app.page);
      const seen = await app.page.screenshot({ clip: await pageOnScreen(style) });
      tool("pdftoppm", "-r", "108", "-f", String(number), "-l", String(number), "-png", pdf, join(documents, `p${number}`));
      const printed = await sharp(join(documents, `p${number}-${number}.png`))
        .extract(trimAt108(style))
        .toBuffer();
      const [width, height] = [PROBE, Math.round((PROBE * style.height) / style.width)];
      const [screen, print] = [await grays(seen, width, height), await grays(printed, width, height)];
      const difference = meanDifference(screen, print);
      expect(difference, `page ${number}`).toBeLessThan(MOST_DIFFERENCE);
      // Half a probe's pixel off, the page would be as close to one of these.
      for (const step of [1, -1, width, -width]) expect(difference).toBeLessThan(0.5 * meanDifference(screen, shifted(print, step)));
    }
  });

  it("is as sharp at 800 % as at any other size", async () => {
    await app.page.locator(".board .page-card").first().click();
    await settled(app.page);
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("8");
    await settled(app.page);
    expect(await zoomShown()).toBe(800);
    const clip = await app.page.locator(".canvas").boundingBox();
    if (clip === null) throw new Error("the stage has no box");
    const shot = await app.page.screenshot({ clip });
    expect(await shareBetween(shot)).toBeLessThan(MOST_EDGES);
    // What a coarse picture drawn large would look like.
    expect(await shareBetween(await sharp(shot).blur(3).toBuffer())).toBeGreaterThan(1.5 * MOST_EDGES);
  });

  it("zooms at the pointer, is pushed with the middle button, and comes back whole", async () => {
    await app.page.keyboard.press("0");
    await settled(app.page);
    const whole = await zoomShown();
    const stage = app.page.locator(".canvas");
    const before = await stage.screenshot();
    await app.page.mouse.move(600, 400);
    await app.page.mouse.wheel(0, -500);
    await settled(app.page);
    expect(await zoomShown()).toBeGreaterThan(whole * 1.5);
    const zoomed = await stage.screenshot();
    await app.page.mouse.down({ button: "middle" });
    await app.page.mouse.move(650, 460, { steps: 3 });
    await app.page.mouse.up({ button: "middle" });
    await settled(app.page);
    expect((await stage.screenshot()).equals(zoomed)).toBe(false);
    await app.page.keyboard.press("0");
    // The frame under the pointer has a line round it.
    await app.page.mouse.move(1, 1);
    await settled(app.page);
    expect((await stage.screenshot()).equals(before)).toBe(true);
  });

  it("turns pages by keys, and stops at the last", async () => {
    for (const name of ["2 民生", "3 副刊", "4 生活", "4 生活"]) {
      await app.page.keyboard.press("PageDown");
      expect(await currentPage()).toBe(name);
    }
  });

  it("leads from a finding to its place on its page", async () => {
    await app.page.locator(".bar select").selectOption({ label: "溢出" });
    await app.page.locator(".findings[aria-busy=false] .row.error").first().waitFor({ timeout: 30_000 });
    await settled(app.page);
    expect(await currentPage()).toContain("1 要闻");
    await expect.poll(() => app.page.locator(".board .page-card").nth(1).locator(".count.error").count(), { timeout: 20_000 }).toBe(1);
    await app.page.locator(".findings .row.error").first().click();
    await settled(app.page);
    expect(await currentPage()).toContain("2 民生");
    expect(await zoomShown()).toBeGreaterThan(60);
    const clip = await app.page.locator(".canvas").boundingBox();
    if (clip === null) throw new Error("the stage has no box");
    const { data } = await sharp(await app.page.screenshot({ clip, path: join(documents, "finding.png") }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(pixelsOf(data, MARK)).toBeGreaterThan(400);
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("Escape");
    await settled(app.page);
    const { data: after } = await sharp(await app.page.screenshot({ clip }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(pixelsOf(after, MARK)).toBe(0);
  });

  it("speaks English when asked, findings too", async () => {
    await app.page.getByRole("button", { name: "English" }).click();
    await app.page.locator(".findings[aria-busy=false] .row.error").first().waitFor({ timeout: 30_000 });
    expect(await app.page.locator(".findings h2").textContent()).toMatch(/^Findings: \d+$/);
    const words = () => app.page.locator(".findings .row.error").first().textContent();
    await expect.poll(words, { timeout: 30_000 }).toMatch(/^[\x20-\x7e]*[a-z]{4}/);
  });

  it("tells nobody else anything", async () => {
    const { origin } = new URL(app.url);
    const call = (headers: Record<string, string>) =>
      fetch(`${origin}/api/listEditions`, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: "{}" });
    expect((await call({})).status).toBe(401);
    expect((await call({ Authorization: "Bearer x" })).status).toBe(401);
    const key = { Authorization: `Bearer ${new URL(app.url).hash.slice(1)}` };
    expect((await call(key)).status).toBe(200);
    expect((await call({ ...key, Origin: "https://evil.example" })).status).toBe(403);
  });

  it("met nothing that the page may not do, and no fault", () => {
    expect(app.complaints).toEqual([]);
  });
});
