import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowThread, type ThreadFrame, type ThreadText } from "../../../core/flow/index.js";
import { anyBlock, columns, compose, paragraph, room, wordsOf } from "./columns.js";

/** A frame on a page, with columns of these heights. */
function frame(page: number, ...heights: readonly number[]): ThreadFrame {
  return { regions: columns(...heights), page, saysTo: false, saysFrom: false };
}

/** A frame by its lines: a digit is a line of that block, > and < the jump lines, . a free line. */
function drawn({ placed, free, jumps }: ThreadText): string {
  return free
    .map((lines, region) => {
      const own = placed.filter((line) => line.region === region).map((line) => line.block);
      const from = jumps.filter((jump) => jump.region === region && jump.direction === "from").map(() => "<");
      const to = jumps.filter((jump) => jump.region === region && jump.direction === "to").map(() => ">");
      return [...from, ...own, ".".repeat(lines), ...to].join("");
    })
    .join(" ");
}

const thread = (lines: number, ...frames: readonly ThreadFrame[]): readonly string[] =>
  flowThread([paragraph(lines)], frames, compose).frames.map(drawn);

describe("a thread of frames", () => {
  it("keeps a line at its end and one at its head where the text goes on on another page", () => {
    expect(thread(10, frame(1, 3, 3), frame(4, 4, 4))).toEqual(["000 00>", "<000 00.."]);
  });

  it("keeps none where the text ends in time", () => {
    expect(thread(6, frame(1, 3, 3), frame(4, 4))).toEqual(["000 000", "...."]);
  });

  it("keeps none between frames of one page", () => {
    expect(thread(10, frame(1, 3, 3), frame(1, 4))).toEqual(["000 000", "0000"]);
  });

  it("keeps none where a frame of its own says it", () => {
    expect(thread(8, { ...frame(1, 5), saysTo: true }, { ...frame(4, 5), saysFrom: true })).toEqual(["00000", "000.."]);
    expect(thread(8, { ...frame(1, 5), saysTo: true }, frame(4, 5))).toEqual(["00000", "<000."]);
  });

  it("runs on through as many pages as it takes, the lines that jump lines take reckoned with", () => {
    expect(thread(12, frame(1, 5), frame(2, 5), frame(3, 5))).toEqual(["0000>", "<000>", "<0000"]);
    // Twelve lines fill the first two frames; the jump lines between them push two into a third.
    expect(thread(12, frame(1, 6), frame(2, 6), frame(3, 6))).toEqual(["00000>", "<0000>", "<000.."]);
  });

  it("says the pages, and where on them", () => {
    const { frames } = flowThread(
      [paragraph(9)],
      [frame(1, 3, 3), { ...frame(4, 4), regions: [room("..===", "=====", "=====", "=====", "=====")] }],
      compose,
    );
    expect(frames[0]?.jumps).toEqual([{ direction: "to", page: 4, region: 1, at: 2, x: 0, width: 50 }]);
    expect(frames[1]?.jumps).toEqual([{ direction: "from", page: 1, region: 0, at: 0, x: 20, width: 30 }]);
  });

  it("tells what is overset behind its last frame", () => {
    const { frames, overset } = flowThread([paragraph(10)], [frame(1, 4), frame(2, 4)], compose);
    expect(frames.map(drawn)).toEqual(["000>", "<000"]);
    expect(overset).toEqual({ block: 0, offset: 30, characters: 20, lines: 4 });
  });

  it("loses nothing, and says where it goes on only where it does", () => {
    const anyFrame = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }))
      .map(([page, heights]) => frame(page, ...heights));
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 6 }), fc.array(anyFrame, { minLength: 1, maxLength: 4 }), (blocks, frames) => {
        const { frames: texts, overset } = flowThread(blocks, frames, compose);
        const set = texts.flatMap(({ placed }) => placed.map((line) => wordsOf(blocks, line))).join("");
        const all = blocks.map((each) => each.text.text).join("");
        expect(all.startsWith(set)).toBe(true);
        expect(all.length - set.length > 0).toBe(overset !== null);
        texts.forEach(({ placed, free, jumps }, index) => {
          const held = texts.flatMap((text, i) => (text.placed.length > 0 ? [i] : []));
          for (const { direction, page, region, at } of jumps) {
            const near = held[held.indexOf(index) + (direction === "to" ? 1 : -1)];
            expect(frames[near ?? -1]?.page).toBe(page);
            expect(placed.some((line) => line.region === region && line.at === at)).toBe(false);
          }
          expect(free.every((lines) => lines >= 0)).toBe(true);
        });
      }),
    );
  });
});
