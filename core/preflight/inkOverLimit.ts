/** More ink on a spot than the press holds, measured on the plates: pictures, tints and type together (print.md §7). */
import { inkFinding } from "../press/index.js";
import type { PreflightRule } from "./rule.js";

export const inkOverLimit: PreflightRule = {
  id: "ink-over-limit",
  name: { zh: "总墨量超限", en: "Ink over the limit" },
  definition: {
    zh: "印版上某处各墨之和（裁切线以内，按半毫米见方取平均）超过印刷条件的总墨量（inkLimit）2 个百分点以上。",
    en: "All inks together on a spot of the plates, within the trim and averaged over half a millimetre, are over the ink limit of the condition (inkLimit) by more than two points.",
  },
  why: {
    zh: "墨太多干不了：背面透印，折叠蹭脏，严重时断纸。",
    en: "So much ink does not dry: it shows through, sets off when folded, and may tear the web.",
  },
  section: "print.md §7",
  level: "error",
  isFixed: true,
  check: ({ pages, inkRegions, limits }) =>
    pages.flatMap(({ layout: { number } }) =>
      (inkRegions.get(number) ?? []).map((region) => {
        const { place, params } = inkFinding(number, region, region.frames, limits.inkLimit);
        return { place, params, frames: region.frames };
      }),
    ),
};
