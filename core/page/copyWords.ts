/** What copy is called in lists: the first words of it, and how much it is. */
import { countCharacters } from "../flow/index.js";
import { type CopyRecord, textsOf } from "../model/index.js";
import { assertNever } from "../units/index.js";

/** Its headline, caption or name; its first words when it has none. */
export function wordsOfCopy(record: CopyRecord): string {
  switch (record.type) {
    case "story":
      return textsOf(record, "headline").join(" ") || (record.text.split("\n")[0] ?? "");
    case "picture":
      return record.caption || (record.file ?? "");
    case "box":
      return record.data.kind;
    case "ad":
      return record.name;
    default:
      return assertNever(record);
  }
}

/** Characters of a story, white space aside; those of a caption; none of what is no text. */
export function charactersOfCopy(record: CopyRecord): number {
  if (record.type === "story") return countCharacters(record.text);
  return record.type === "picture" ? countCharacters(record.caption) : 0;
}
