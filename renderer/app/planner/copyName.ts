/** What people call a piece of copy: its headline, its caption, its advertiser. */
import { type Doc, textsOf } from "../../../core/model/index.js";

/** Characters of a name that are shown. */
const MOST = 24;

/** Null where it has no words of its own. */
export function copyName(doc: Doc, id: string): string | null {
  const name = wordsOf(doc, id).trim();
  if (name === "") return null;
  const characters = [...name];
  return characters.length > MOST ? `${characters.slice(0, MOST).join("")}…` : name;
}

function wordsOf(doc: Doc, id: string): string {
  const record = doc.records.get(id);
  switch (record?.type) {
    case "story":
      return textsOf(record, "headline").join(" ") || record.text;
    case "picture":
      return record.caption || (record.file ?? "");
    case "ad":
      return record.name;
    case "box":
      return "heading" in record.data ? (record.data.heading ?? record.id) : record.id;
    default:
      return "";
  }
}
