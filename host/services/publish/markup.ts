/** Words in HTML and XML: all of them escaped. */
import type { BodyPart, StoryWords } from "./storyWords.js";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words as text or an attribute's value; characters that XML 1.0 forbids (§2.2) are left out. */
export function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
}

/** The body of a story as HTML. */
export function htmlBody({ body }: StoryWords): string {
  return body.map(htmlPart).join("\n");
}

function htmlPart(part: BodyPart): string {
  switch (part.kind) {
    case "paragraph":
      return `<p>${escaped(part.text)}</p>`;
    case "subhead":
      return `<h3>${escaped(part.text)}</h3>`;
    case "quote":
      return `<blockquote><p>${escaped(part.text)}</p></blockquote>`;
    case "table": {
      const rows = part.rows.map(({ cells, head }) => {
        const tag = head ? "th" : "td";
        return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
      });
      return `<table>\n${rows.join("\n")}\n</table>`;
    }
  }
}
