import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContent } from "../../../../host/services/pdfCheck/content/interpret.js";
import { openDesk } from "../../../../host/services/pdfCheck/content/machine.js";
import type { Mark } from "../../../../host/services/pdfCheck/content/marks.js";
import { inspectPdf } from "../../../../host/services/pdfCheck/inspect.js";
import { readObjects } from "../../../../host/services/pdfCheck/objects/document.js";
import { readPages } from "../../../../host/services/pdfCheck/objects/pages.js";
import { type SmallPdf, smallPdf } from "../../../fakes/smallPdf.js";

async function marksOf(parts: SmallPdf): Promise<readonly Mark[]> {
  const read = await readObjects(smallPdf(parts));
  if (!read.ok) throw new Error(read.code);
  const [page] = readPages(read.objects.catalog);
  if (!page) throw new Error("no page");
  return readContent(page, openDesk()).marks;
}

/** `kind left,bottom,right,top` and what else is told of a mark. */
async function shown(parts: SmallPdf): Promise<readonly string[]> {
  return (await marksOf(parts)).map((mark) => {
    const { left, bottom, right, top } = mark.box;
    const box = [left, bottom, right, top].map((value) => Math.round(value * 100) / 100).join(",");
    const inks = mark.paint.inks === null ? "?" : [...mark.paint.inks].map(([ink, tint]) => `${ink}${Math.round(tint * 100)}`).join(" ");
    const more = mark.kind === "text" ? ` ${mark.size}pt` : mark.kind === "stroke" ? ` ${mark.weight}pt` : "";
    return `${mark.kind} ${box} ${inks}${mark.isOverprinting ? " over" : ""}${more}`;
  });
}

const SEPARATION =
  "/ColorSpace <</S [/Separation /#E7#BA#A2 /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 1 0] /N 1>>]>>";

describe("marks", () => {
  it.each<[string, SmallPdf, readonly string[]]>([
    ["begin in black", { content: "10 20 30 40 re f" }, ["fill 10,20,40,60 K100"]],
    ["follow the transformation", { content: "2 0 0 2 5 5 cm 10 20 30 40 re f" }, ["fill 25,45,85,125 K100"]],
    ["forget what was saved", { content: "q 2 0 0 2 0 0 cm .5 g Q 10 20 30 40 re f" }, ["fill 10,20,40,60 K100"]],
    ["are cut by the clip", { content: "0 0 20 30 re W n 10 20 30 40 re f 100 100 9 9 re f" }, ["fill 10,20,20,30 K100"]],
    ["have the ends of their curves", { content: "10 10 m 10 30 50 30 50 10 c f" }, ["fill 10,10,50,25 K100"]],
    [
      "are as thin as the narrow side of a slanted pen",
      { content: "4 0 0 1 20 0 cm 1 w 0 50 m 50 50 l S" },
      ["stroke 19.5,49.5,220.5,50.5 K100 1pt"],
    ],
    ["stroke and fill", { content: "0 1 0 0 k 1 0 0 0 K 2 w 10 10 10 10 re B" }, ["fill 10,10,20,20 M100", "stroke 9,9,21,21 C100 2pt"]],
    ["come from forms, in their box", form("/BBox [0 0 5 5] /Matrix [1 0 0 1 100 0]"), ["fill 100,0,105,5 K100"]],
    ["set type by its em box", type("/F1 10 Tf 50 60 Td <00010002> Tj"), ["text 50,58.8,70,68.8 K100 10pt"]],
    ["set type moved by numbers", type("/F1 10 Tf 50 60 Td [<0001> -500 <0002>] TJ"), ["text 50,58.8,75,68.8 K100 10pt"]],
    ["set type wide, and high", type("/F1 10 Tf 50 Tz 5 Ts 50 60 Td <0001> Tj"), ["text 50,63.8,55,73.8 K100 10pt"]],
    [
      "set type line by line",
      type("/F1 10 Tf 12 TL 50 60 Td <0001> Tj T* <0001> Tj"),
      ["text 50,58.8,60,68.8 K100 10pt", "text 50,46.8,60,56.8 K100 10pt"],
    ],
    ["set type turned", type("/F1 1 Tf 0 -10 10 0 50 60 Tm <0001> Tj"), ["text 48.8,50,58.8,60 K100 10pt"]],
    ["set type in columns", type("/F2 10 Tf 50 60 Td <00010002> Tj"), ["text 45,40,55,60 K100 10pt"]],
    ["set no type that is not to be seen", type("3 Tr /F1 10 Tf 50 60 Td <0001> Tj"), []],
    ["know overprint by its mode", overprint("/OP true /OPM 1"), ["fill 0,0,9,9 C100 over"]],
    ["know that mode 0 knocks out", overprint("/OP true"), ["fill 0,0,9,9 C100"]],
    ["know that fills have their own", overprint("/OP true /op false /OPM 1"), ["fill 0,0,9,9 C100"]],
    ["are in the inks of their spaces", { content: "/S cs .3 scn 0 0 9 9 re f", resources: SEPARATION }, ["fill 0,0,9,9 红30"]],
    ["are nothing for a picture in nothing", { content: "/Nothing Do 1 w" }, []],
  ])("%s", async (_, parts, marks) => {
    expect(await shown(parts)).toEqual(marks);
  });

  it("know how fine pictures come out", async () => {
    const objects = [
      { dict: "/Type /XObject /Subtype /Image /Width 100 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8", data: "x" },
    ];
    const [picture] = await marksOf({ content: "0 72 -72 0 100 100 cm /I Do", resources: "/XObject <</I 20 0 R>>", objects });
    expect(picture).toMatchObject({ kind: "picture", ppi: 100 });
    expect(picture?.box.left).toBeCloseTo(28, 6);
  });
});

describe("whatever a content stream holds", () => {
  const words =
    "q Q cm re m l c h W n f B S BT ET Tf Tj TJ Td Tm gs cs scn k rg /F1 /F2 /X Do sh BI ID EI 0 1 -5 1e9 99999999999 [ ] << >> (a) <00>";
  it("is looked at to its end", async () => {
    const content = fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 80 }).map((parts) => parts.join(" "));
    await fc.assert(
      fc.asyncProperty(content, async (operators) => {
        expect((await inspectPdf(smallPdf({ content: operators }), {})).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives findings or a failure, never an exception, when bytes of the file are changed", async () => {
    const sound = smallPdf({ content: "0 0 0 1 k BT /F1 9 Tf 100 200 Td <00010002> Tj ET" });
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Uint8Array.from(sound);
        for (const { at, byte } of changes) bytes[at] = byte;
        expect(typeof (await inspectPdf(bytes, {})).ok).toBe("boolean");
      }),
      { numRuns: 60 },
    );
  });
});

function type(operators: string): SmallPdf {
  return { content: `BT ${operators} ET` };
}

function overprint(entries: string): SmallPdf {
  return { content: "1 0 0 0 k /G gs 0 0 9 9 re f", resources: `/ExtGState <</G <<${entries}>>>>` };
}

function form(entries: string): SmallPdf {
  const object = { dict: `/Type /XObject /Subtype /Form ${entries}`, data: "0 0 50 50 re f" };
  return { content: "/X Do", resources: "/XObject <</X 20 0 R>>", objects: [object] };
}
