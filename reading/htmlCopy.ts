/** HTML as copy for the importer, in the form that Word documents have there: headings marked as in Markdown, paragraphs parted by blank lines. */
import type { CopyMark } from "../core/model/index.js";
import { readHtml } from "./html.js";

/** Text of the copy in some HTML, and how its author set it. */
export function copyOfHtml(html: string): { readonly text: string; readonly marks: readonly CopyMark[] } {
  const { text: all, lines, marks: set } = readHtml(html);
  let text = "";
  let at = 0;
  const marks: CopyMark[] = [];
  all.split("\n").forEach((line, index) => {
    const from = at;
    at += line.length + 1;
    if (line.trim() === "") return;
    const role = lines[index]?.role;
    // Rows of one table stand together.
    const isNextRow = role === "table" && lines[index - 1]?.role === "table";
    text += `${text === "" || isNextRow ? "" : "\n"}${role === "headline" ? "# " : role === "subhead" ? "### " : ""}`;
    const shift = text.length - from;
    text += `${line}\n`;
    for (const { kind, ...mark } of set)
      if ((kind === "strong" || kind === "superscript" || kind === "subscript") && mark.from < from + line.length && mark.to > from)
        marks.push({ kind, from: Math.max(mark.from, from) + shift, to: Math.min(mark.to, from + line.length) + shift });
  });
  return { text, marks };
}
