/**
 * Glyphs of a PDF with their places, by `mutool trace` (MuPDF, a program that is called, never linked). A peer
 * sets one text a page, so that page n holds text n, whole and in order.
 */
import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { SIZE } from "./setting.mjs";

const READER = "mutool";
/** Points by which the baselines of one line may differ. */
const SAME_LINE = 1;

export function canReadBack() {
  return spawnSync(READER, ["-v"]).error === undefined;
}

/** Lines of each page as `setting.mjs` has them; null for a page that does not hold its text. `textOf` gives the text of a page, from 0. */
export async function readBack(pdf, textOf) {
  const child = spawn(READER, ["trace", pdf], { stdio: ["ignore", "pipe", "ignore"] });
  const pages = [];
  let page = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("<page ")) page = [];
    else if (line.startsWith("</page>")) pages.push(linesOf(page, textOf(pages.length)));
    else if (line.includes("<fill_text")) matrix = attribute(line, "transform").split(" ").map(Number);
    else if (line.includes("<g ")) page.push(glyphOf(line, matrix));
  }
  return pages;
}

function attribute(line, name) {
  const from = line.indexOf(` ${name}="`) + name.length + 3;
  return line.slice(from, line.indexOf('"', from));
}

/** A glyph that stands for several characters is followed by the others of them without a glyph of their own. */
function glyphOf(line, [a, b, c, d, e, f]) {
  const [x, y] = [Number(attribute(line, "x")), Number(attribute(line, "y"))];
  const own = line.includes(' glyph="');
  return {
    character: plain(attribute(line, "unicode")),
    own,
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    advance: Number(attribute(line, "adv")) * SIZE,
  };
}

function plain(text) {
  const entity = /^&#x([0-9a-f]+);$/i.exec(text);
  if (entity) return String.fromCodePoint(Number.parseInt(entity[1], 16));
  return { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">", "&apos;": "'" }[text] ?? text;
}

function linesOf(glyphs, text) {
  const lines = [];
  let at = 0;
  for (const { character, own, x, y, advance } of glyphs) {
    if (character.trim() === "") continue;
    while (/\s/.test(text.charAt(at))) at++;
    if (at >= text.length) return null;
    const line = lines.at(-1);
    if (!line || Math.abs(line.y - y) > SAME_LINE) lines.push({ from: at, y, glyphs: [{ offset: at, x, advance }] });
    else if (own) line.glyphs.push({ offset: at, x, advance });
    // Fonts draw characters that look alike with one glyph, so that what is read may be another than what was set.
    at += text.codePointAt(at) > 0xffff ? 2 : 1;
  }
  return text.slice(at).trim() === "" ? lines : null;
}
