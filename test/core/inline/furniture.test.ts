import { describe, expect, it } from "vitest";
import { type CharacterStyle, createCompose, type Line, type ParagraphStyle, type Ruby } from "../../../core/inline/index.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, broken, positions, SIZE, SONG, typeset } from "./typeset.js";

/** Sets text in which `[…]` stands in `inside` and the rest in the body's style, at `measure` em. */
function marked(
  notation: string,
  inside: Partial<CharacterStyle>,
  measure = 40,
  style: Partial<ParagraphStyle> = {},
  ruby?: readonly Ruby[],
) {
  const parts = notation.split(/([[\]])/);
  const runs: { from: number; to: number; style: CharacterStyle }[] = [];
  let text = "";
  let isInside = false;
  for (const part of parts) {
    if (part === "[" || part === "]") isInside = part === "[";
    else if (part !== "") {
      const from = text.length;
      text += part;
      runs.push({ from, to: text.length, style: isInside ? { ...SONG, ...inside } : SONG });
    }
  }
  const styled = { text, runs, ...(ruby ? { ruby } : {}) };
  return { text, lines: createCompose(fakeFaces())(styled, { ...BODY, ...style }, pt(measure * SIZE)).lines };
}

/** Side marks of a line with their places in em: `emphasis 1.5`, `book-title 1–3`. */
function marksOf(line: Line | undefined): string {
  const ems = (value: number): number => Number((value / SIZE).toFixed(3));
  return (line?.marks ?? [])
    .map((mark) => {
      switch (mark.kind) {
        case "emphasis":
          return `emphasis ${ems(mark.x)}`;
        case "ruby":
        case "leader":
          return `${mark.kind} ${mark.text} ${ems(mark.runs[0]?.x[0] ?? 0)}`;
        default:
          return `${mark.kind} ${ems(mark.from)}–${ems(mark.to)}`;
      }
    })
    .join(", ");
}

describe("emphasis dots (着重号)", () => {
  it("stand in the middle of each character, and under no mark", () => {
    expect(marksOf(marked("江[南，北]", { sideMarks: ["emphasis"] }).lines[0])).toBe("emphasis 1.5, emphasis 3.5");
  });
});

describe("rules beside names and titles (专名号, 书名号)", () => {
  it("run along the name and end a little short of its ends", () => {
    expect(marksOf(marked("江[南北]东", { sideMarks: ["proper-name"] }).lines[0])).toBe("proper-name 1.063–2.938");
    expect(marksOf(marked("江[南北]东", { sideMarks: ["book-title"] }).lines[0])).toBe("book-title 1.063–2.938");
  });

  it("stay apart where two names meet", () => {
    expect(marksOf(marked("[江南][海北]", { sideMarks: ["proper-name"] }).lines[0])).toBe(
      "proper-name 0.063–1.938, proper-name 2.063–3.938",
    );
  });

  it("go on in the next line", () => {
    const { lines } = marked("江南江[北江东江西]", { sideMarks: ["proper-name"] }, 5);
    expect(lines.map(marksOf)).toEqual(["proper-name 3.063–4.938", "proper-name 0.063–2.938"]);
  });

  it("stand beside dots of the same characters", () => {
    expect(marksOf(marked("[江]", { sideMarks: ["emphasis", "proper-name"] }).lines[0])).toBe("proper-name 0.063–0.938, emphasis 0.5");
  });
});

describe("mourning boxes (示亡号)", () => {
  it("hold the whole room of a name, which no line end parts", () => {
    const { text, lines } = marked("江南江[北江东]江西江中", { sideMarks: ["mourning"] }, 5, { align: "start" });
    expect(lines.map((line) => text.slice(line.from, line.to))).toEqual(["江南江", "北江东江西", "江中"]);
    expect(marksOf(lines[1])).toBe("mourning 0–3");
  });
});

describe("superior and inferior characters (上标, 下标)", () => {
  it("are smaller, raised or lowered, and touch what stands before them", () => {
    const { text, lines } = marked("平方m[2]大", { script: "super" });
    expect(positions(text, lines[0])).toBe("平0 方1 m2.25 22.75 大3.05");
    expect(lines[0]?.runs[1]?.style.size).toBe(6);
    expect(lines[0]?.runs[1]?.rise).toBeCloseTo(3.3);
    expect(marked("H[2]O", { script: "sub" }).lines[0]?.runs[1]?.rise).toBeCloseTo(-1.2);
    expect(lines[0]?.runs[0]?.rise).toBeUndefined();
  });

  it("never begin a line", () => {
    const { text, lines } = marked("江南江北江[12]南北", { script: "super" }, 5, { align: "start" });
    expect(lines.map((line) => text.slice(line.from, line.to))).toEqual(["江南江北", "江12南北"]);
  });
});

describe("readings (注音)", () => {
  const ruby = (from: number, to: number, text: string): Ruby => ({ from, to, text });

  it("stand over the middle of their characters", () => {
    const { lines } = marked("江南北", {}, 40, {}, [ruby(1, 2, "na")]);
    expect(marksOf(lines[0])).toBe("ruby na 1.25");
  });

  it("move the characters apart where they are wider", () => {
    const { text, lines } = marked("江南北", {}, 40, {}, [ruby(1, 2, "nanan")]);
    // Five letters of a quarter em and a gap of an eighth need 1.375 em.
    expect(positions(text, lines[0])).toBe("江0 南1.188 北2.375");
    expect(marksOf(lines[0])).toBe("ruby nanan 1.063");
  });

  it("keep their characters in one line", () => {
    const { text, lines } = marked("江南江北江东江", {}, 4, { align: "start" }, [ruby(3, 5, "bei")]);
    expect(lines.map((line) => text.slice(line.from, line.to))).toEqual(["江南江", "北江东江"]);
  });

  it("count their offsets in their own text and leave that of the line alone", () => {
    const { lines } = marked("江南", {}, 40, {}, [ruby(0, 2, "jn")]);
    const [mark] = lines[0]?.marks ?? [];
    expect(mark?.kind === "ruby" && [...(mark.runs[0]?.offsets ?? [])]).toEqual([0, 1]);
    expect([...(lines[0]?.runs[0]?.offsets ?? [])]).toEqual([0, 1]);
  });

  it("keep how their own glyphs stand: three digits narrowed into one em", () => {
    const { lines } = marked("江", {}, 40, { writing: "vertical" }, [ruby(0, 1, "365")]);
    const [mark] = lines[0]?.marks ?? [];
    expect(mark?.kind === "ruby" && mark.runs[0]?.stretch).toBeCloseTo(2 / 3);
  });

  it("of characters that are not there are left out", () => {
    expect(marksOf(marked("江", {}, 40, {}, [ruby(5, 6, "x")]).lines[0])).toBe("");
  });
});

describe("tab stops", () => {
  const at = (ems: number) => pt(ems * SIZE);
  const tabs = (text: string, style: Partial<ParagraphStyle>, measure = 20) =>
    positions(text, typeset(text, measure, { align: "start", ...style }).lines[0]);

  it("stand what follows at a stop by its start, middle or end", () => {
    expect(tabs("江\t南北", { tabs: [{ at: at(5), align: "start" }] })).toBe("江0 南5 北6");
    expect(tabs("江\t南北", { tabs: [{ at: at(5), align: "center" }] })).toBe("江0 南4 北5");
    expect(tabs("江\t南北", { tabs: [{ at: at(20), align: "end" }] })).toBe("江0 南18 北19");
  });

  it("go to the next stop, and every two em behind the last one", () => {
    const stops = {
      tabs: [
        { at: at(2), align: "start" },
        { at: at(6), align: "start" },
      ],
    } as const;
    expect(tabs("江\t南\t北\t东", stops)).toBe("江0 南2 北6 东8");
    expect(tabs("江南北\t东", stops)).toBe("江0 南1 北2 东6");
  });

  it("count from the edge of the column, the indent included", () => {
    expect(tabs("江\t南", { indent: em(2), tabs: [{ at: at(5), align: "start" }] })).toBe("江2 南5");
  });

  it("are filled by a leader that ends alike in every line", () => {
    const style: Partial<ParagraphStyle> = { align: "start", tabs: [{ at: at(10), align: "end", leader: "…" }] };
    const [short] = typeset("江\t12", 10, style).lines;
    const [long] = typeset("江南北\t12", 10, style).lines;
    const xs = (line: Line | undefined) =>
      (line?.marks ?? []).flatMap((mark) => (mark.kind === "leader" ? mark.runs.flatMap((run) => [...run.x]) : []));
    // 12 takes one em; a quarter em is clear on both sides of the leader.
    expect(xs(short).map((x) => x / SIZE)).toEqual([1.75, 2.75, 3.75, 4.75, 5.75, 6.75, 7.75]);
    expect(xs(long).map((x) => x / SIZE)).toEqual([3.75, 4.75, 5.75, 6.75, 7.75]);
  });

  it("are word spaces in a paragraph without stops", () => {
    expect(tabs("江\t南", {})).toBe("江0 南1.333");
  });
});

describe("spread lines (撑满)", () => {
  it("fill the measure by equal gaps, the last line too", () => {
    expect(positions("江南北", typeset("江南北", 9, { align: "spread" }).lines[0])).toBe("江0 南4 北8");
  });

  it("leave one character where it is", () => {
    expect(positions("江", typeset("江", 9, { align: "spread" }).lines[0])).toBe("江0");
  });
});

describe("room beside a paragraph", () => {
  it("is kept free at both ends of every line", () => {
    const style: Partial<ParagraphStyle> = { margins: { start: em(2), end: em(1) }, indent: em(1) };
    const text = "江南江北江东江西江中江";
    const { lines } = typeset(text, 8, style);
    expect(lines.map((line) => positions(text, line))).toEqual(["江3 南4 江5 北6", "江2 东3 江4 西5 江6", "中2 江3"]);
  });
});

describe("hyphenation", () => {
  const compose = createCompose(fakeFaces(), { hyphenator: { points: (word) => (word === "information" ? [2, 5] : []) } });
  const set = (text: string, measure: number, hyphenate: boolean) => typeset(text, measure, { hyphenate }, compose).lines;
  const lines = (text: string, measure: number, hyphenate: boolean) =>
    set(text, measure, hyphenate).map((line) => text.slice(line.from, line.to));

  it("is off unless a paragraph asks for it", () => {
    expect(lines("江南information江南", 5.5, false)).toEqual(["江南", "information", "江南"]);
  });

  it("divides a word where the hyphenator says, with a hyphen that stands for no character", () => {
    expect(lines("江南information江南", 5.5, true)).toEqual(["江南infor", "mation江南"]);
    const run = set("江南information江南", 5.5, true)[0]?.runs.at(-1);
    expect([...(run?.glyphs ?? [])].at(-1)).toBe("-".codePointAt(0));
    expect(run?.to).toBe(7);
    expect([...(run?.offsets ?? [])].at(-1)).toBe(7);
  });

  it("makes room for the hyphen within the measure", () => {
    // 江南infor takes 4.75 em and with its hyphen 5.25, more than five even when squeezed.
    expect(lines("江南information江南", 5, true)).toEqual(["江南in", "formation", "江南"]);
  });

  it("leaves a word that fits whole", () => {
    expect(lines("江南information江南江", 7.75, true)).toEqual(["江南information", "江南江"]);
  });
});

describe("ordinals and note marks", () => {
  it.each([
    ["the number of an item ends no line", "江南江北，①江南", 6, "江南江北，|①江南"],
    ["a mark behind a word begins none", "江南江北江①南江", 5, "江南江北|江①南江"],
  ])("%s", (_, text, measure, expected) => {
    expect(broken(text, measure, { align: "start" })).toBe(expected);
  });
});
