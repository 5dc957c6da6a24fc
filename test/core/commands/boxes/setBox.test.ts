import { describe, expect, it } from "vitest";
import { setBox } from "../../../../core/commands/index.js";
import type { DocRecord } from "../../../../core/model/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf } from "../../page/editions.js";
import { done } from "../done.js";

const BOX: DocRecord = { id: "box1", type: "box", form: "strip", data: { kind: "weather", fields: { days: [], indices: [] } } };
const DOC = docOf([[frameOf("f", { kind: "box", box: "box1", form: "strip" }, cells(0, 3, 2, 9))]], [EDITION, BOX]);
const DAY = { when: "today", sky: "多云", wind: "北风3级", low: 3, high: 11 };

describe("filling a data box", () => {
  it("keeps all but its data", () => {
    const data = { kind: "weather", fields: { days: [DAY], indices: [] } } as const;
    const doc = done(DOC, setBox(DOC, "box1", data, "t"));
    expect(recordOf(doc, "box1", "box")).toEqual({ ...BOX, data });
    expect(setBox(doc, "box1", data, "t")).toBeNull();
  });

  it("refuses data of another kind", () => {
    const data = { kind: "schedule", heading: null, rows: [] } as const;
    expect(setBox(DOC, "box1", data, "t")).toMatchObject({ refused: "refused-box-kind" });
  });
});
