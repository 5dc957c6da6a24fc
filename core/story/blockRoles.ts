/** In which order the blocks of a story stand, and what becomes of lines that come in between. */
import { type BlockRole, HEADLINE_ROLES, type StoryBlock } from "../model/index.js";

/** Headline parts in reading order; all of them stand before the body. */
const ORDER: readonly BlockRole[] = ["rubric", "kicker", "headline", "deck", "summary", "side", "tail"];

/** Place of a role in reading order; all roles of the body share the last one. */
export function rankOfRole(role: BlockRole): number {
  const rank = ORDER.indexOf(role);
  return rank < 0 ? ORDER.length : rank;
}

export function isHeadlineRole(role: BlockRole): boolean {
  return HEADLINE_ROLES.has(role);
}

/** What a new line is that begins behind a block: behind the end of a subhead its text, else more of the same. */
export function roleAfter(role: BlockRole, isAtEnd: boolean): BlockRole {
  return role === "subhead" && isAtEnd ? "paragraph" : role;
}

/** A block of which only the role and the head of a table are known. */
export type Kind = Pick<StoryBlock, "role" | "head">;

/**
 * New lines between blocks that stay, in roles that keep headline parts before the body: behind body a headline line is a
 * subhead or a paragraph; before headline parts all is headline.
 */
export function inOrder(before: readonly Kind[], lines: readonly Kind[], after: readonly Kind[]): readonly Kind[] {
  const isAfterBody = before.some(({ role }) => !isHeadlineRole(role));
  if (after.some(({ role }) => isHeadlineRole(role))) {
    const own = before.at(-1)?.role ?? "headline";
    return lines.map((line) => (isHeadlineRole(line.role) ? line : { role: isHeadlineRole(own) ? own : "headline" }));
  }
  let isInBody = isAfterBody;
  return lines.map((line) => {
    if (!isHeadlineRole(line.role)) isInBody = true;
    else if (isInBody) return { role: line.role === "headline" ? "subhead" : "paragraph" };
    return line;
  });
}
