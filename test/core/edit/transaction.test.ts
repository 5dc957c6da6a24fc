import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, compose, invert, NEW_HISTORY, perform, redo, replacing, type Transaction, undo } from "../../../core/edit/index.js";
import { type Doc, type DocRecord, SCHEMA_VERSION } from "../../../core/model/index.js";

/** A document of pictures, each an id and a caption. */
type Captions = Readonly<Record<string, string>>;

const picture = (id: string, caption: string): DocRecord => ({
  id,
  type: "picture",
  file: null,
  pixels: null,
  caption,
  credit: null,
  story: null,
});
const docOf = (captions: Captions): Doc => ({
  version: SCHEMA_VERSION,
  styles: new Map(),
  records: new Map(Object.entries(captions).map(([id, caption]) => [id, picture(id, caption)])),
});
const captionsOf = (doc: Doc): Captions =>
  Object.fromEntries([...doc.records.values()].map((record) => [record.id, record.type === "picture" ? record.caption : ""]));

/** The transaction from one document to another. */
function between(before: Doc, after: Doc): Transaction {
  const records = [...after.records.values()];
  return {
    id: "t",
    label: "step",
    records: {
      added: records.filter(({ id }) => !before.records.has(id)),
      removed: [...before.records.values()].filter(({ id }) => !after.records.has(id)),
      changed: records.flatMap((record) => {
        const old = before.records.get(record.id);
        return old ? [{ before: old, after: record }] : [];
      }),
    },
  };
}

const captions = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("江", "山", "城"));
const states = fc.array(captions, { minLength: 4, maxLength: 4 }).map((all) => all.map(docOf));

describe("transactions", () => {
  it("are taken back whole", () => {
    fc.assert(
      fc.property(states, ([from, to]) => {
        if (!from || !to) return;
        const there = between(from, to);
        expect(captionsOf(apply(from, there))).toEqual(captionsOf(to));
        expect(captionsOf(apply(apply(from, there), invert(there)))).toEqual(captionsOf(from));
        expect(invert(invert(there))).toEqual(there);
      }),
    );
  });

  it("come together in any grouping, and do together what they do one by one", () => {
    fc.assert(
      fc.property(states, ([a, b, c, d]) => {
        if (!a || !b || !c || !d) return;
        const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)];
        const left = compose(compose(ab, bc), cd);
        const right = compose(ab, compose(bc, cd));
        expect(captionsOf(apply(a, left))).toEqual(captionsOf(d));
        expect(captionsOf(apply(a, right))).toEqual(captionsOf(d));
        expect(captionsOf(apply(d, invert(left)))).toEqual(captionsOf(a));
        expect(sorted(left)).toEqual(sorted(right));
      }),
    );
  });

  it("leave alone the records that they do not name", () => {
    const doc = docOf({ a: "江", b: "山" });
    const change = replacing(doc, "t", "step", [picture("a", "城")]);
    expect(change && apply(doc, change).records.get("b")).toBe(doc.records.get("b"));
  });

  it("are none when nothing changes", () => {
    const doc = docOf({ a: "江" });
    expect(replacing(doc, "t", "step", [...doc.records.values()])).toBeNull();
  });
});

function sorted({ records }: Transaction): object {
  const byId = (a: DocRecord, b: DocRecord): number => (a.id < b.id ? -1 : 1);
  return {
    added: [...records.added].sort(byId),
    removed: [...records.removed].sort(byId),
    changed: [...records.changed].sort((a, b) => byId(a.after, b.after)),
  };
}

describe("a history", () => {
  it("takes all back and does all again", () => {
    fc.assert(
      fc.property(fc.array(captions, { minLength: 1, maxLength: 6 }), (all) => {
        const docs = all.map(docOf);
        const start = docOf({});
        let edited = { doc: start, history: NEW_HISTORY };
        for (const doc of docs) edited = perform(edited, between(edited.doc, doc));
        let back = edited;
        for (const _ of docs) back = undo(back) ?? back;
        expect(captionsOf(back.doc)).toEqual({});
        expect(undo(back)).toBeNull();
        let again = back;
        for (const _ of docs) again = redo(again) ?? again;
        expect(captionsOf(again.doc)).toEqual(captionsOf(edited.doc));
        expect(again.history).toEqual(edited.history);
        expect(redo(again)).toBeNull();
      }),
    );
  });

  it("forgets what was taken back once something new is done", () => {
    const [one, two] = [docOf({ a: "江" }), docOf({ a: "山" })];
    const first = perform({ doc: docOf({}), history: NEW_HISTORY }, between(docOf({}), one));
    const back = undo(first);
    expect(back && redo(perform(back, between(back.doc, two)))).toBeNull();
  });
});
