import { describe, expect, it } from "vitest";
import { apply, replacing, type Transaction } from "../../../core/edit/index.js";
import { type Doc, recordOf } from "../../../core/model/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { createDrafts } from "../../../renderer/worker/drafts.js";
import { replicaOf } from "../../../renderer/worker/replica.js";
import { cells, docOf, EDITION, frameOf, hanText, storyOf } from "../../core/page/editions.js";

const faces = createFaceSet();
const text = (id: string, story: string, ...at: Parameters<typeof cells>) => frameOf(id, { kind: "text", story, part: 0 }, cells(...at));
const DOC: Doc = docOf(
  [[text("a", "one", 0, 0, 2, 10)], [text("b", "two", 0, 0, 2, 10)]],
  [EDITION, ...["one", "two"].map((id) => storyOf(id, [["paragraph", hanText(120)]]))],
);

function stepTo(lineCount: number): Transaction {
  const frame = recordOf(DOC, "a", "frame");
  const step = replacing(DOC, `to-${lineCount}`, "test", [{ ...frame, place: { kind: "grid", cells: [cells(0, 0, 2, lineCount)] } }]);
  if (step === null) throw new Error("nothing changes");
  return step;
}

function drafting() {
  const before = replicaOf(null, DOC, faces, {});
  let count = 0;
  const drafts = createDrafts((transaction) => {
    count += 1;
    return replicaOf(before, apply(DOC, transaction), faces, {});
  });
  return { before, drafts, laidOut: () => count };
}

describe("drafts of pages", () => {
  it("show the page after the step, and share the others with the document", () => {
    const { before, drafts } = drafting();
    const { layouts } = drafts.of({ id: "d", transaction: stepTo(3) });
    expect(layouts[0]?.frames[0]?.overset).not.toBe(null);
    expect(before.layouts[0]?.frames[0]?.overset).toBe(null);
    expect(layouts[1]?.display).toBe(before.layouts[1]?.display);
  });

  it("are laid out once, and anew when the document has changed under them", () => {
    const { drafts, laidOut } = drafting();
    const draft = { id: "d", transaction: stepTo(3) };
    expect(drafts.of(draft)).toBe(drafts.of(draft));
    expect(laidOut()).toBe(1);
    drafts.clear();
    drafts.of(draft);
    expect(laidOut()).toBe(2);
  });

  it("are forgotten, those first that were looked at longest ago", () => {
    const { drafts, laidOut } = drafting();
    const one = (id: number) => ({ id: String(id), transaction: stepTo(3) });
    for (let id = 0; id < 12; id++) drafts.of(one(id));
    drafts.of(one(0));
    drafts.of(one(12));
    expect(laidOut()).toBe(13);
    drafts.of(one(0));
    expect(laidOut()).toBe(13);
    drafts.of(one(1));
    expect(laidOut()).toBe(14);
  });
});
