/** How a few words are set as one line, however long they are. */
import { em, pt } from "../units/index.js";
import type { ParagraphStyle } from "./types.js";

/** Wider than any line on any page, so that nothing breaks. */
export const UNBOUNDED = pt(1e6);

export const SINGLE_LINE: ParagraphStyle = { indent: em(0), align: "start", kinsoku: "basic", breaking: "greedy" };
