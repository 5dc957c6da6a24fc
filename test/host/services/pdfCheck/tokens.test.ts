import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOperations } from "../../../../host/services/pdfCheck/content/tokens.js";
import type { PdfValue } from "../../../../host/services/pdfCheck/objects/values.js";

/** Operations in a notation that shows what each operand was taken for. */
function read(content: string | Uint8Array): readonly string[] {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  return [...readOperations(bytes)].map(({ operator, operands }) => [...operands.map(shown), operator].join(" "));
}

function shown(value: PdfValue): string {
  if (typeof value !== "object" || value === null) return String(value);
  switch (value.kind) {
    case "name":
      return `/${value.name}`;
    case "text":
      return `(${Buffer.from(value.bytes).toString("latin1")})`;
    case "array":
      return `[${Array.from({ length: value.length }, (_, index) => shown(value.at(index))).join(" ")}]`;
    case "dict":
      return `<<${value.keys.map((key) => `/${key} ${shown(value.get(key))}`).join(" ")}>>`;
    default:
      return `{${value.dict.keys.join(" ")}: ${Buffer.from(value.raw).toString("latin1")}}`;
  }
}

describe("a content stream", () => {
  it.each([
    ["q 1 0 0 1 -.5 +4. cm Q", ["q", "1 0 0 1 -0.5 4 cm", "Q"]],
    ["0 0 m% a remark ( with brackets\n1 1 l", ["0 0 m", "1 1 l"]],
    ["/A#20B gs/C gs", ["/A B gs", "/C gs"]],
    ["(a(b)c\\)\\(\\\\) Tj", ["(a(b)c)(\\) Tj"]],
    ["(\\101\\7z\\n\\\nb) Tj", ["(A\x07z\nb) Tj"]],
    ["<414> Tj<> Tj", ["(A@) Tj", "() Tj"]],
    ["[(A)-120.5(B)]TJ", ["[(A) -120.5 (B)] TJ"]],
    ["/P <</MCID 3 /X [1 <</Y true>>] /N null>> BDC", ["/P <</MCID 3 /X [1 <</Y true>>] /N null>> BDC"]],
    ["--3 w 1-2 w", ["-3 w", "1 w"]],
    ["]> 1 w", ["]", ">", "1 w"]],
    ["(never closed", []],
  ])("%j", (content, operations) => {
    expect(read(content)).toEqual(operations);
  });

  it("holds inline pictures, whose data may look like operators", () => {
    const content = "BI /W 2 /H 1 /BPC 8 /CS /G ID \x01 EI\x00\xff \xfe EI Q\nBI /W 1 ID a\nEI";
    expect(read(content)).toEqual(["{W H BPC CS: \x01 EI\x00\xff \xfe} BI", "Q", "{W: a} BI"]);
  });

  it("comes to an end whatever it holds", () => {
    const pieces = fc.constantFrom(
      "(",
      ")",
      "<",
      ">",
      "<<",
      ">>",
      "[",
      "]",
      "/",
      "%",
      "BI",
      " ID ",
      " EI",
      "1",
      ".",
      "\\",
      "\n",
      "Tj",
      "\xff",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const content = parts.join("");
        expect(read(content).length).toBeLessThanOrEqual(content.length);
      }),
    );
  });
});
