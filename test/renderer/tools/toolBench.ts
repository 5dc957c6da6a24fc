/** A document with one page of frames, and the tools over it. */
import { isRefusal } from "../../../core/commands/index.js";
import { apply } from "../../../core/edit/index.js";
import { type Doc, recordOf } from "../../../core/model/index.js";
import { frameRect, frameRects } from "../../../core/page/index.js";
import { createMachine } from "../../../renderer/tools/machine.js";
import type { PagePoint, ToolDesk, ToolEvent } from "../../../renderer/tools/tool.js";
import type { LaidPage } from "../../../renderer/worker/messages.js";
import { STYLE } from "../../core/page/editions.js";

export interface Bench {
  readonly desk: ToolDesk;
  doc: Doc;
  selection: readonly string[];
  readonly done: string[];
  readonly entered: string[];
  readonly filled: string[];
}

export function bench(doc: Doc, more: Partial<ToolDesk> = {}): Bench {
  const state: Bench = {
    doc,
    selection: [],
    done: [],
    entered: [],
    filled: [],
    desk: {
      doc: () => state.doc,
      page: (number) => (state.doc.records.has(`page${number}`) ? laid(state.doc, number) : null),
      selection: () => state.selection,
      select(frames) {
        state.selection = frames;
      },
      points: (pixels) => pixels,
      perform(make) {
        const outcome = make(state.doc, `t${state.done.length}`);
        if (outcome === null || isRefusal(outcome)) return false;
        state.doc = apply(state.doc, outcome);
        state.done.push(outcome.label);
        return true;
      },
      say: (id, params = {}) => [id, ...Object.values(params)].join(" "),
      enter: (frame) => state.entered.push(frame),
      fitHeadline: (frame) => state.filled.push(`${frame} fit`),
      middle: () => at(200, 300),
      fill: (frame, what) => state.filled.push(`${frame} ${what}`),
      pressText: () => {},
      dragText: () => {},
      zoomBy: () => {},
      showPlace: () => {},
      leave: () => {},
      ...more,
    },
  };
  return state;
}

function laid(doc: Doc, number: number): LaidPage {
  const page = recordOf(doc, `page${number}`, "page");
  const frames = page.frames.map((id) => {
    const record = recordOf(doc, id, "frame");
    const place = { rect: frameRect(STYLE.grid, record), rects: frameRects(STYLE.grid, record) };
    return { frame: id, kind: record.content.kind, story: null, part: null, ...place, fit: null, isOverset: false };
  });
  return { page: page.id, number, section: "", width: 500, height: 560, bleed: 9, white: 0, frames, findings: [] };
}

const at = (x: number, y: number): PagePoint => ({ page: 1, x, y });
const KEYS = { shift: false, alt: false, ctrl: false };

type More = Partial<typeof KEYS> & { readonly at?: PagePoint };

export const down = (x: number, y: number, clicks = 1, more: More = {}): ToolEvent => ({
  kind: "down",
  clicks,
  at: at(x, y),
  ...KEYS,
  ...more,
});
export const moveTo = (x: number, y: number, more: More = {}): ToolEvent => ({ kind: "move", at: at(x, y), ...KEYS, ...more });
export const up = (x: number, y: number, more: More = {}): ToolEvent => ({ kind: "up", at: at(x, y), ...KEYS, ...more });

export function handled(doc: Doc, ...events: readonly ToolEvent[]) {
  const state = bench(doc);
  const machine = createMachine(state.desk, () => {});
  for (const event of events) machine.handle(event);
  return { state, machine };
}
