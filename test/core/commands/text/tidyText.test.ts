import { describe, expect, it } from "vitest";
import { normaliseSpaces, transposeCharacters } from "../../../../core/commands/index.js";
import { apply } from "../../../../core/edit/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { docWith, linesOf, storyFrom } from "../../../fakes/stories.js";

/** A line after the characters round `|` in it have been changed; null when they were not. */
function turned(line: string): string | null {
  const story = storyFrom("s", [line.replace("|", "")]);
  const at = line.indexOf("|") - line.indexOf(":") - 1;
  const step = transposeCharacters(docWith(story), { story: "s", from: at, to: at }, "t");
  return step && (linesOf(recordOf(apply(docWith(story), step), "s", "story"))[0] ?? null);
}

describe("two characters that change places", () => {
  it("are those round the caret, or the last two of a line", () => {
    expect(turned("paragraph:江|南好")).toBe("paragraph:南江好");
    expect(turned("paragraph:江南好|")).toBe("paragraph:江好南");
    expect(turned("paragraph:a𠀀|b")).toBe("paragraph:ab𠀀");
  });

  it("are none at the start of a line or in one of one character", () => {
    expect(turned("paragraph:|江南")).toBeNull();
    expect(turned("paragraph:江|")).toBeNull();
  });
});

describe("white that is too much", () => {
  const tidied = (line: string): string | null => {
    const story = storyFrom("s", [line]);
    const step = normaliseSpaces(docWith(story), { story: "s", from: 0, to: story.text.length }, "t");
    return step && (linesOf(recordOf(apply(docWith(story), step), "s", "story"))[0] ?? null);
  };

  it("goes between Han, at the ends of lines and where there are several", () => {
    expect(tidied("paragraph:\u3000\u3000不 断 提\u3000高 ， 好 ")).toBe("paragraph:不断提高，好");
    expect(tidied("paragraph:用 Duikai  2.0 排版")).toBe("paragraph:用Duikai 2.0排版");
    expect(tidied("paragraph:江南[strong: 好]")).toBe("paragraph:江南[strong:好]");
  });

  it("stays between the halves of a headline and the cells of a table", () => {
    expect(tidied("headline:春天来了\u3000\u3000江南好 ")).toBe("headline:春天来了\u3000江南好");
    expect(tidied("table:甲 \t 乙")).toBe("table:甲\t乙");
    expect(tidied("headline:春天来了 江南好")).toBeNull();
  });
});
