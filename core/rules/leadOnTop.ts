/** 头条: the lead stands at the top of the first page and has the biggest headline (newsroom.md §3). */
import type { Doc, Finding } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { typeArea } from "../page/index.js";
import { headlinesOf, type PlacedHeadline, pagesOf } from "./frames.js";

/** Warnings for a lead in the lower half of the first page, and for one with a smaller headline than another story. */
export function leadOnTop(doc: Doc): readonly Finding[] {
  const page = pagesOf(doc)[0];
  if (!page) return [];
  const headlines = headlinesOf(doc, page);
  const lead = leadOf(doc, headlines);
  if (!lead) return [];
  const place = { page: page.number, frame: lead.frame.id, story: lead.story };
  const area = typeArea(styleOf(doc, page.style));
  const findings: Finding[] = [];
  if (lead.rect.y > area.y + area.height / 2)
    findings.push({ rule: "lead-on-top", level: "warning", place, params: { headline: lead.words } });
  const bigger = headlines.find((other) => other.size > lead.size);
  if (bigger) {
    const params = { headline: lead.words, size: lead.size, other: bigger.words, otherSize: bigger.size };
    findings.push({ rule: "lead-biggest", level: "warning", place, params });
  }
  return findings;
}

/** The headline of the story of the highest rank on the page, the lead. */
function leadOf(doc: Doc, headlines: readonly PlacedHeadline[]): PlacedHeadline | null {
  const ranked = [...headlines].sort((a, b) => recordOf(doc, a.story, "story").rank - recordOf(doc, b.story, "story").rank);
  return ranked[0] ?? null;
}
