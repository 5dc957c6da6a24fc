import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, changing, compose, fitsDoc, invert, NEW_HISTORY, perform, type Transaction, undo } from "../../../core/edit/index.js";
import { type Doc, SCHEMA_VERSION, type StoryRecord } from "../../../core/model/index.js";

const story = (id: string, text: string): StoryRecord => ({
  id,
  type: "story",
  rank: 1,
  text: `${text}\n`,
  blocks: [{ from: 0, to: text.length, role: "paragraph" }],
  marks: [],
});
const docOf = (texts: Readonly<Record<string, string>>): Doc => ({
  version: SCHEMA_VERSION,
  styles: new Map(),
  records: new Map(Object.entries(texts).map(([id, text]) => [id, story(id, text)])),
});
const textsOf = (doc: Doc) =>
  Object.fromEntries([...doc.records.values()].map((each) => [each.id, each.type === "story" ? each.text : ""]));

/** The transaction that makes the stories of one document those of another. */
function between(before: Doc, after: Doc): Transaction {
  const remove = [...before.records.keys()].filter((id) => !after.records.has(id));
  const nothing: Transaction = { id: "t", label: "step", records: { added: [], removed: [], changed: [] } };
  return changing(before, "t", "step", { put: [...after.records.values()], remove }) ?? nothing;
}

const texts = fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("江", "江南", "江南春", "山"));
const states = fc.array(texts, { minLength: 4, maxLength: 4 }).map((all) => all.map(docOf));

describe("transactions on stories", () => {
  it("come together, whichever stories come, go and change, and are taken back", () => {
    fc.assert(
      fc.property(states, ([a, b, c, d]) => {
        if (!a || !b || !c || !d) return;
        const all = compose(compose(between(a, b), between(b, c)), between(c, d));
        expect(textsOf(apply(a, all))).toEqual(textsOf(d));
        expect(textsOf(apply(d, invert(all)))).toEqual(textsOf(a));
        const other = compose(between(a, b), compose(between(b, c), between(c, d)));
        expect(textsOf(apply(a, other))).toEqual(textsOf(d));
        expect(fitsDoc(a, all)).toBe(true);
      }),
    );
  });

  it("hold what was typed and not the story", () => {
    const long = "春风又绿江南岸".repeat(1000);
    const typed = between(docOf({ a: long }), docOf({ a: `${long}明` }));
    expect(JSON.stringify(typed).length).toBeLessThan(400);
  });

  it("do not fit a document in which somebody has changed the same words", () => {
    const typed = between(docOf({ a: "江南" }), docOf({ a: "江北" }));
    expect(fitsDoc(docOf({ a: "江南" }), typed)).toBe(true);
    expect(fitsDoc(docOf({ a: "江西" }), typed)).toBe(false);
    expect(fitsDoc(docOf({}), typed)).toBe(false);
  });
});

describe("typing", () => {
  const typed = (from: string, to: string, at: number, origin = "typing a") => ({
    ...between(docOf({ a: from }), docOf({ a: to })),
    origin,
    at,
  });

  function stepsOf(...all: readonly Transaction[]): number {
    return all.reduce(perform, { doc: docOf({ a: "" }), history: NEW_HISTORY }).history.done.length;
  }

  it("is one step as long as it goes on", () => {
    const edited = [typed("", "江", 0), typed("江", "江南", 900), typed("江南", "江南春", 1800)].reduce(perform, {
      doc: docOf({ a: "" }),
      history: NEW_HISTORY,
    });
    expect(edited.history.done).toHaveLength(1);
    expect(edited.history.done[0]?.texts).toHaveLength(1);
    expect(textsOf(undo(edited)?.doc ?? docOf({}))).toEqual({ a: "\n" });
  });

  it("begins a new step after a pause, and elsewhere", () => {
    expect(stepsOf(typed("", "江", 0), typed("江", "江南", 5000))).toBe(2);
    expect(stepsOf(typed("", "江", 0), typed("江", "江南", 100, "typing b"))).toBe(2);
  });
});
