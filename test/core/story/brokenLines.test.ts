import { describe, expect, it } from "vitest";
import { breaksAfter, linesAfter, linesBrokenAt, linesJoinedAt, type Splice, spliceBetween } from "../../../core/story/index.js";

const read = (text: string, from: number, to: number) => text.slice(from, to).trim().replace(/\s/g, "\u3000");

/** Lines after some text has come in the place of other text of theirs; lines are parted by `|` (`/` where the text has a line end). */
function after(lines: string, words: string, insert: string): string {
  const text = lines.replace(/\|/g, "").replace(/\//g, "\n");
  const at = text.indexOf(words);
  return linesAfter(lines.split(/[|/]/), text, { at, removed: words.length, inserted: insert }, read).join("|");
}

describe("lines whose text changes", () => {
  it("grow and shrink where it does, and break where they did", () => {
    expect(after("春天|来了", "天", "日")).toBe("春日|来了");
    expect(after("春天|来了", "春", "初春")).toBe("初春天|来了");
    expect(after("春天|来了", "了", "了吗")).toBe("春天|来了吗");
    expect(after("春天|来了|江南", "来", "")).toBe("春天|了|江南");
    expect(after("春天|来了|江南", "来了", "")).toBe("春天|江南");
  });

  it("take what is typed where two meet into the first", () => {
    const typed = linesAfter(["春天", "来了"], "春天来了", { at: 2, removed: 0, inserted: "又" }, read);
    expect(typed).toEqual(["春天又", "来了"]);
    expect(after("春天/来了", "\n", "又\n")).toBe("春天又|来了");
  });

  it("join where text goes on both sides of a break, or the line end that was it", () => {
    expect(after("春天|来了", "天来", "")).toBe("春了");
    expect(after("春天/来了", "\n", "")).toBe("春天来了");
    expect(after("春天|来了", "天", "")).toBe("春|来了");
  });

  it("break at line ends that are typed", () => {
    expect(after("春天来了|江南", "天", "天\n")).toBe("春天|来了|江南");
  });

  it("keep a line as it was written when nothing of it changes", () => {
    expect(linesAfter([" 春天", "来了"], "春天来了", { at: 4, removed: 0, inserted: "吗" }, read)).toEqual([" 春天", "来了吗"]);
  });

  it("are broken at line ends when they did not say their text", () => {
    expect(linesAfter(["秋天"], "春天\n来了", { at: 0, removed: 0, inserted: "新" }, read)).toEqual(["新春天", "来了"]);
    expect(linesAfter([], "", { at: 0, removed: 0, inserted: "新" }, read)).toEqual(["新"]);
  });

  it("break and join by hand, blanks between them or not", () => {
    expect(linesBrokenAt(["春天来了"], "春天来了", 2, read)).toEqual(["春天", "来了"]);
    expect(linesBrokenAt(["春天来了"], "春天来了", 4, read)).toEqual(["春天来了"]);
    expect(linesJoinedAt(["春天", "来了"], "春天来了", 2, read)).toEqual(["春天来了"]);
    expect(linesJoinedAt(["春天", "来了"], "春天 来了", 3, read)).toEqual(["春天\u3000来了"]);
    expect(linesJoinedAt(["春天", "来了"], "春天来了", 1, read)).toEqual(["春天", "来了"]);
  });
});

describe("a change between two texts", () => {
  const between = (before: string, now: string, person: number): Splice => spliceBetween(before, now, person);

  it("is found where the person was, where it could be in several places", () => {
    expect(between("天天", "天天天", 1)).toEqual({ at: 1, removed: 0, inserted: "天" });
    expect(between("天天", "天天天", 2)).toEqual({ at: 2, removed: 0, inserted: "天" });
    expect(between("天天天", "天天", 0)).toEqual({ at: 0, removed: 1, inserted: "" });
  });
});

describe("offsets at which small heads break", () => {
  it("move with the text, and go with it", () => {
    expect(breaksAfter([2, 4], "春天来了江南", { at: 0, removed: 0, inserted: "新" })).toEqual([3, 5]);
    expect(breaksAfter([2, 4], "春天来了江南", { at: 1, removed: 2, inserted: "" })).toEqual([2]);
    expect(breaksAfter([2], "春天来了", { at: 2, removed: 2, inserted: "" })).toEqual([]);
  });
});
