import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { intentOf, type Press, readPress } from "../../../host/services/conditions.js";
import { PACKAGE_ROOT } from "../../../host/services/root.js";

const NONE = { condition: null, standard: null, inkLimit: null, marks: null, house: null };
const folder = mkdtempSync(join(tmpdir(), "conditions-"));

function pressOf(wishes: Partial<Parameters<typeof readPress>[0]>): Press {
  const read = readPress({ ...NONE, ...wishes });
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.params)}`);
  return read.press;
}

describe("the press", () => {
  let profile = "";
  beforeAll(() => {
    profile = join(folder, "本厂.icc");
    copyFileSync(join(PACKAGE_ROOT, "templates/conditions/newsprint.icc"), profile);
  });

  it("is newsprint in PDF/X-1a unless the house says otherwise", () => {
    const press = pressOf({});
    expect([press.condition.id, press.standard, press.condition.inkLimit]).toEqual(["newsprint", "x1a", 220]);
    expect(intentOf(press).identifier).toBe("CGATS TR 002");
  });

  it("has the limits of its condition over those of the house, value by value", () => {
    const { condition } = pressOf({ condition: "coated" });
    expect([condition.inkLimit, condition.least.text, condition.least.line, condition.pictures.quality]).toEqual([300, 5, 0.25, 90]);
  });

  it("is a printer's own profile with the limits of the house and the ink limit that is given", () => {
    const { condition, profile: read } = pressOf({ condition: profile, inkLimit: 240 });
    expect([condition.intent.identifier, condition.name.zh, condition.inkLimit, read.path]).toEqual(["Custom", "本厂.icc", 240, profile]);
  });

  it("takes a house's own file over what comes with the program", () => {
    const house = join(folder, "house.json");
    writeFileSync(house, JSON.stringify({ standard: "x4", condition: "coated", fileName: "{page}", press: { inkLimit: 260, bleed: 5 } }));
    const { condition, standard, fileName } = pressOf({ house });
    expect([condition.id, standard, fileName, condition.bleed, condition.inkLimit]).toEqual(["coated", "x4", "{page}", 5, 300]);
  });

  it("refuses a condition whose profile is another one", () => {
    const path = join(folder, "ours.json");
    const condition = { id: "ours", name: { zh: "本厂", en: "ours" }, intent: { identifier: "Custom", registry: "", info: "" } };
    writeFileSync(path, JSON.stringify({ ...condition, profile: "本厂.icc", sha256: "0".repeat(64), source: "the printer" }));
    expect(readPress({ ...NONE, condition: path })).toEqual({ ok: false, code: "profile-changed", params: { path: profile } });
  });

  it("refuses a profile that has lost a table, or whose tables lie outside it", () => {
    const whole = readFileSync(profile);
    const path = join(folder, "damaged.icc");
    const outside = Buffer.from(whole);
    outside.writeUInt32BE(whole.length, outside.indexOf("B2A0", 128) + 4);
    const nameless = Buffer.from(whole);
    for (const name of ["A2B0", "A2B1"]) nameless.write("none", nameless.indexOf(name, 128), "latin1");
    // Its header alone, which says that there are no tags.
    const header = Buffer.concat([whole.subarray(0, 128), Buffer.alloc(16)]);
    header.writeUInt32BE(header.length, 0);
    for (const damaged of [outside, nameless, header]) {
      writeFileSync(path, damaged);
      expect(readPress({ ...NONE, condition: path })).toEqual({ ok: false, code: "profile-not-cmyk", params: { path } });
    }
  });

  it("refuses a house whose file names lack the page", () => {
    const house = join(folder, "house.json");
    writeFileSync(house, JSON.stringify({ standard: "x1a", condition: "newsprint", fileName: "{date}", press: {} }));
    expect(readPress({ ...NONE, house })).toMatchObject({ ok: false, code: "json-invalid", params: { where: "/fileName" } });
  });
});
