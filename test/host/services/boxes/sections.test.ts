import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSection } from "../../../../host/services/intake.js";
import { planSections, type Section } from "../../../../host/services/sections.js";
import { loadTemplates } from "../../../../host/services/templates.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "edition-"));
  await mkdir(join(folder, "page1"));
  await lay("page1/story.txt", "新桥通车\n\n本报讯 11月19日，新桥通车，两岸往来不再绕行。\n");
});
afterEach(() => rm(folder, { recursive: true }));

const lay = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);
const WEATHER_COPY = "今日天气\n\n多云\n北风3级\n最低气温3℃ 最高气温11℃\n";

/** The sections of an edition.json whose only page has these boxes. */
async function plan(boxes: readonly unknown[]): Promise<ReturnType<typeof planSections>> {
  const pages = [{ section: "要闻", template: "tabloid-inside", copy: ["page1"], boxes }];
  await lay("edition.json", JSON.stringify({ paper: "岚川日报", date: "2026-11-20", pages }));
  const templates = loadTemplates();
  if (!templates.ok) throw new Error(templates.code);
  const options = { paper: "", date: "2026-11-20", section: "", template: null, profile: null };
  return planSections([folder], [], options, templates);
}

async function sectionWith(boxes: readonly unknown[]): Promise<Section> {
  const planned = await plan(boxes);
  const [section] = planned.ok ? planned.plan.sections : [];
  if (!section) throw new Error(planned.ok ? "no section" : planned.code);
  return section;
}

describe("a page of an edition with data boxes", () => {
  it("has those of edition.json, in their form, and those beside its copy", async () => {
    await lay("prices.csv", "品名,价格\n米,3\n");
    await lay("page1/tv.csv", "时间,节目\n19:30,晚会\n");
    const section = await sectionWith([
      { kind: "prices", form: "strip", file: "prices.csv", heading: "粮价" },
      { kind: "qr", address: "https://example.com" },
    ]);
    const reading = await readSection(section);
    expect(reading.ok && reading.result.boxes).toMatchObject([
      { id: "box2", form: "strip", data: { kind: "prices", heading: "粮价", rows: [{ name: "米" }] } },
      { id: "box3", data: { kind: "qr" } },
      { id: "box4", data: { kind: "schedule", rows: [{ what: "晚会" }] } },
    ]);
    expect(reading.ok && reading.inputs).toContain(join(folder, "prices.csv"));
  });

  it("takes its weather from weather.json beside copy that has some too", async () => {
    await lay("page1/w.txt", WEATHER_COPY);
    const before = await readSection(await sectionWith([]));
    expect(before.ok && before.result.boxes).toMatchObject([{ id: "box1", data: { fields: { days: [{ sky: "多云" }] } } }]);
    await lay("page1/weather.json", JSON.stringify({ kind: "weather", fields: { days: [{ when: "today", sky: "晴" }] } }));
    const after = await readSection(await sectionWith([]));
    expect(after.ok && after.result.boxes).toMatchObject([{ id: "box1", data: { fields: { days: [{ sky: "晴" }] } } }]);
    expect(after.ok && after.findings.map(({ rule }) => rule)).toContain("box-refilled");
  });

  it("may hold boxes alone", async () => {
    await rm(join(folder, "page1/story.txt"));
    const reading = await readSection(await sectionWith([{ kind: "pages", rows: [{ page: 1, headline: "甲" }] }]));
    expect(reading.ok && reading.result.boxes.map(({ data }) => data.kind)).toEqual(["pages"]);
  });

  it.each([
    [{ kind: "tide", rows: [] }, "/pages/0/boxes/0/kind"],
    [{ file: "prices.csv" }, "/pages/0/boxes/0"],
    [{ kind: "prices", file: "prices.csv", rows: [] }, "/pages/0/boxes/0"],
  ])("is refused where its edition.json is wrong: %j", async (box, where) => {
    expect(await plan([box])).toMatchObject({ ok: false, code: "json-invalid", params: { where } });
  });

  it("names the place of a wrong field in edition.json", async () => {
    const reading = await readSection(await sectionWith([{ kind: "prices", rows: [{ name: "米", cost: 3 }] }]));
    expect(reading).toMatchObject({ ok: false, code: "json-invalid", params: { where: "/pages/0/boxes/0/rows/0" } });
  });
});
