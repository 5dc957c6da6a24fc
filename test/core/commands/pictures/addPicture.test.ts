import { describe, expect, it } from "vitest";
import { addPicture, replacePicture, TO_COME } from "../../../../core/commands/index.js";
import { recordOf, recordsOf } from "../../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf, pictureOf } from "../../page/editions.js";
import { done, transactionOf } from "../done.js";

const DOC = docOf(
  [[frameOf("p1-f1", { kind: "picture", picture: "pic1" }, cells(0, 3, 2, 10))]],
  [EDITION, pictureOf("pic1", { faces: [] })],
);
const PLACE = { kind: "grid", cells: [cells(2, 3, 2, 8)] } as const;
const NEW = { file: "new.jpg", pixels: { width: 800, height: 600 }, caption: "新图", credit: "周岚", hash: "ff" };

describe("pictures that come in", () => {
  it("stand in a frame of their own, over all others", () => {
    const after = done(DOC, addPicture(DOC, "page1", PLACE, TO_COME, "t"));
    const frame = recordOf(after, recordOf(after, "page1", "page").frames.at(-1) ?? "", "frame");
    expect(frame.content).toMatchObject({ kind: "picture" });
    expect(recordsOf(after, "picture")).toHaveLength(2);
  });

  it("take the place of another one, whose words stay", () => {
    const after = done(DOC, replacePicture(DOC, "pic1", NEW, "t"));
    expect(recordOf(after, "pic1", "picture")).toMatchObject({ file: "new.jpg", caption: "江边的早晨", credit: "周岚", hash: "ff" });
    expect(recordOf(after, "pic1", "picture").faces).toBeUndefined();
    expect(transactionOf(replacePicture(DOC, "pic1", NEW, "t")).label).toBe("did-replace-picture");
  });

  it("are refused where there is no room on the page", () => {
    expect(addPicture(DOC, "page1", { kind: "grid", cells: [cells(3, 3, 2, 8)] }, TO_COME, "t")).toMatchObject({
      refused: "refused-off-page",
    });
  });
});
