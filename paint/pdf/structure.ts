/**
 * The structure of a tagged PDF (ISO 32000-1 §14.7, §14.8): stories with their headlines, paragraphs and figures, in reading
 * order across the pages, so that a screen reader reads the paper as its readers do.
 *
 *      Document
 *        Art (a story, by its headline)
 *          H1, P, P, H2, P, Figure, Caption …
 *        P (what belongs to no story)
 */
import type { DisplayGroup, DisplayItem, GlyphRun, Role, ShapeItem } from "../../core/page/index.js";
import { titleWith } from "./headlineTitle.js";
import { endWith, type ObjectMaker, type ObjectReference, textString } from "./objects.js";

/** What an item is in the structure; decoration is none of it. */
export type Part = StructureElement | "artifact" | null;

/** Says of what is drawn on a page where it belongs. */
export interface Tagging {
  /** The part to which an item belongs, the same one for items that are one; null in a file without structure. */
  partOf(group: DisplayGroup, item: DisplayItem): Part;
  /** The operators of items of one part, marked as such. */
  mark(part: Part, operators: readonly string[]): readonly string[];
}

export const UNTAGGED: Tagging = { partOf: () => null, mark: (_, operators) => operators };

export interface Structure {
  /** Begins a page, given as the object that it is in the file; `index` counts pages from 0. */
  page(reference: unknown, index: number): Tagging;
  /** Writes all elements; entries for the catalog. */
  write(): object;
}

interface StructureElement {
  readonly tag: string;
  readonly parent: StructureElement | null;
  readonly reference: ObjectReference;
  readonly alternative?: string;
  title: string;
  readonly kids: (StructureElement | MarkedContent)[];
}

interface MarkedContent {
  readonly page: unknown;
  readonly number: number;
}

/** Standard structure types (§14.8.4) of what has words; roles that are absent are decoration. */
const TAGS: Partial<Readonly<Record<Role, string>>> = {
  rubric: "P",
  kicker: "P",
  headline: "H1",
  deck: "P",
  summary: "P",
  body: "P",
  subhead: "H2",
  caption: "Caption",
  pullQuote: "BlockQuote",
  box: "P",
  nameplate: "P",
  folio: "P",
  jump: "P",
  adLabel: "P",
};
/** A headline of several lines is one, though each line is set by itself. */
const SET_BY_LINE: ReadonlySet<Role> = new Set<Role>(["kicker", "headline", "deck", "rubric", "nameplate", "folio"]);

export function createStructure(document: ObjectMaker): Structure {
  const root = elementOf(null, "Document");
  const stories = new Map<string, StructureElement>();
  const pages: StructureElement[][] = [];

  function elementOf(parent: StructureElement | null, tag: string, alternative?: string): StructureElement {
    const element: StructureElement = {
      tag,
      parent,
      reference: document.ref({}),
      title: "",
      kids: [],
      ...(alternative === undefined ? {} : { alternative }),
    };
    parent?.kids.push(element);
    return element;
  }

  function storyOf({ story }: DisplayGroup): StructureElement {
    if (story === undefined) return root;
    const known = stories.get(story);
    if (known) return known;
    const made = elementOf(root, "Art");
    stories.set(story, made);
    return made;
  }

  function figureOf(group: DisplayGroup): StructureElement {
    return elementOf(storyOf(group), "Figure", group.alternative ?? "");
  }

  return {
    page(reference, index) {
      const marked: StructureElement[] = [];
      pages[index] = marked;
      let group: DisplayGroup | null = null;
      let open: { readonly role: Role; readonly element: StructureElement } | null = null;
      let drawing: { readonly picture: string; readonly element: StructureElement } | null = null;

      function ofType(own: DisplayGroup, run: GlyphRun): Part {
        if (run.role === "ruby" && open) return open.element;
        const tag = TAGS[run.role];
        if (tag === undefined) return "artifact";
        const story = storyOf(own);
        if (run.role === "headline") story.title = titleWith(story.title, run);
        const goesOn = open?.role === run.role && (SET_BY_LINE.has(run.role) || run.isFirst !== true);
        const element = goesOn && open ? open.element : elementOf(story, tag);
        open = { role: run.role, element };
        return element;
      }

      /** The shapes of a drawing follow each other and are one figure. */
      function ofShape(own: DisplayGroup, { picture }: ShapeItem): Part {
        if (picture === undefined) return "artifact";
        if (drawing?.picture !== picture) drawing = { picture, element: figureOf(own) };
        return drawing.element;
      }

      return {
        partOf(own, item) {
          if (own !== group) {
            open = null;
            drawing = null;
          }
          group = own;
          if (item.kind === "glyphs") return ofType(own, item);
          if (item.kind === "shape") return ofShape(own, item);
          return item.kind === "rule" ? "artifact" : figureOf(own);
        },
        mark(part, operators) {
          if (part === null || operators.length === 0) return operators;
          if (part === "artifact") return ["/Artifact BMC", ...operators, "EMC"];
          const number = marked.length;
          marked.push(part);
          part.kids.push({ page: reference, number });
          return [`/${part.tag} <</MCID ${number}>> BDC`, ...operators, "EMC"];
        },
      };
    },
    write() {
      const parents = document.ref({ Nums: pages.flatMap((marked, index) => [index, marked.map(({ reference }) => reference)]) });
      parents.end();
      // pdfkit ends these three itself.
      const tree = document.ref({ Type: "StructTreeRoot", K: [root.reference], ParentTree: parents, ParentTreeNextKey: pages.length });
      writeElement(root, tree);
      return {
        StructTreeRoot: tree,
        MarkInfo: document.ref({ Marked: true }),
        ViewerPreferences: document.ref({ DisplayDocTitle: true }),
      };
    },
  };
}

function writeElement(element: StructureElement, parent: ObjectReference): void {
  const { tag, kids, title, alternative, reference } = element;
  const content = kids.filter((kid) => "number" in kid || hasContent(kid));
  for (const kid of content) if ("tag" in kid) writeElement(kid, reference);
  endWith(reference, {
    Type: "StructElem",
    S: tag,
    P: parent,
    ...(title === "" ? {} : { T: textString(title) }),
    ...(alternative === undefined ? {} : { Alt: textString(alternative) }),
    K: content.map((kid) => ("number" in kid ? { Type: "MCR", Pg: kid.page, MCID: kid.number } : kid.reference)),
  });
}

/** A blank run makes an element of which nothing is drawn. */
function hasContent({ kids }: StructureElement): boolean {
  return kids.some((kid) => "number" in kid || hasContent(kid));
}
