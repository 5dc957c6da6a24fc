import { describe, expect, it } from "vitest";
import { type Carried, canDrop, type DropPlace, dropMark, dropPlace } from "../../../renderer/state/carry.js";

const PLACES: readonly DropPlace[] = [
  { kind: "page", page: "page2" },
  { kind: "stage" },
  { kind: "pasteboard" },
  { kind: "variant", variant: "late" },
  { kind: "variant", variant: null },
];

describe("places where something can be laid down", () => {
  it("are known again by their marks", () => {
    for (const place of PLACES) expect(dropPlace(dropMark(place))).toEqual(place);
    expect([dropPlace("elsewhere"), dropPlace("page:"), dropPlace("")]).toEqual([null, null, null]);
  });

  it.each<[string, Carried, string]>([
    ["a page", { kind: "page", page: "page1" }, "page:page2"],
    ["a page over itself", { kind: "page", page: "page2" }, ""],
    ["copy of the pasteboard", { kind: "copy", copy: "s1" }, "page:page2 stage"],
    ["frames", { kind: "frames", frames: ["f1"] }, "page:page2 pasteboard variant:late variant:"],
  ])("take %s where it makes sense", (_, carried, marks) => {
    expect(
      PLACES.filter((place) => canDrop(carried, place))
        .map(dropMark)
        .join(" "),
    ).toBe(marks);
  });
});
