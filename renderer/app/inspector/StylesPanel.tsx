/** Style sheets (样式): the type of body, heads and captions; a change shows at once on all pages that use the style. */
import { Button, Segmented } from "antd";
import { memo, useState } from "react";
import { useStore } from "zustand";
import { setRole, TYPE_NAMES, type TypeName, toggleMark } from "../../../core/commands/index.js";
import { type BlockRole, type Doc, type PageStyle, type PlainMarkKind, recordsOf, styleOf } from "../../../core/model/index.js";
import { screenColour } from "../../../paint/canvas/index.js";
import type { Make } from "../../state/editing.js";
import type { Session } from "../session.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import { SectionForm } from "./Form.js";
import { faceKey } from "./fields/faces.js";
import { inksOfEdition } from "./fields/inks.js";
import { PAGE_SHEET, type SheetName, TYPE_SHEET } from "./fields/styleFields.js";
import { useSeenDoc } from "./seenDoc.js";
import { type Use, usesOf } from "./uses.js";
import "./inspector.css";

export function StylesPanel({ session }: { readonly session: Session }) {
  const { doc, root } = useSeenDoc(session);
  const number = useStore(session.store, (view) => view.page);
  const language = useStore(session.store, (view) => view.language);
  const page = doc && recordsOf(doc, "page").find((each) => each.number === number);
  if (!doc || !page) return null;
  return (
    <AntTheme session={session}>
      <div ref={root} className="inspector styles" data-language={language}>
        <Sheets session={session} doc={doc} style={styleOf(doc, page.style)} />
      </div>
    </AntTheme>
  );
}

interface SheetsProps {
  readonly session: Session;
  readonly doc: Doc;
  readonly style: PageStyle;
}

const Sheets = memo(function Sheets({ session, doc, style }: SheetsProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const [sheet, setSheet] = useState<SheetName>({ kind: "type", name: "body" });
  const [isWide, setWide] = useState(false);
  const scope = isWide ? [...doc.styles.keys()] : [style.id];
  const subject = { doc, style, sheet, scope, inks: inksOfEdition(doc) };
  const key = keyOf(sheet);
  return (
    <>
      <h2>
        {words("panel-styles")}
        <span className="quiet">{style.name[language]}</span>
      </h2>
      <ul className="sheets" aria-label={words("panel-styles")}>
        {sheetsOf(style).map((each) => (
          <li key={keyOf(each)}>
            <button type="button" aria-current={keyOf(each) === key ? "true" : undefined} onClick={() => setSheet(each)}>
              <span>{nameOf(each, words)}</span>
              <Sample style={style} sheet={each} words={words} />
            </button>
          </li>
        ))}
      </ul>
      <div className="scope">
        <Segmented
          aria-label={words("styles-scope")}
          value={isWide ? "all" : "one"}
          options={[
            { value: "one", label: words("styles-one") },
            { value: "all", label: words("styles-all", { count: doc.styles.size }) },
          ]}
          onChange={(value) => setWide(value === "all")}
        />
      </div>
      <SectionForm
        session={session}
        section={sheet.kind === "page" ? PAGE_SHEET : TYPE_SHEET}
        subjects={[subject]}
        name={`${key} ${scope.join(" ")}`}
      />
      <Uses session={session} doc={doc} sheet={sheet} scope={scope} />
    </>
  );
});

function keyOf(sheet: SheetName): string {
  return sheet.kind === "type" ? sheet.name : sheet.kind === "step" ? `step ${sheet.step}` : "page";
}

function sheetsOf({ type }: PageStyle): readonly SheetName[] {
  const types = TYPE_NAMES.map((name): SheetName => ({ kind: "type", name }));
  const steps = type.headlines.map((_, step): SheetName => ({ kind: "step", step }));
  return [...types, ...steps, { kind: "page" }];
}

function nameOf(sheet: SheetName, words: ReturnType<typeof useWords>): string {
  if (sheet.kind === "type") return words(`style-${sheet.name}`);
  return sheet.kind === "step" ? words("style-step", { step: sheet.step + 1 }) : words("style-page");
}

/** What a sheet says, in the trade's short way: family, size, and its colour. */
function Sample({
  style,
  sheet,
  words,
}: {
  readonly style: PageStyle;
  readonly sheet: SheetName;
  readonly words: ReturnType<typeof useWords>;
}) {
  if (sheet.kind === "page") {
    const { columns, characters, lines } = style.grid;
    return <span className="quiet">{words("styles-grid", { columns, characters, lines })}</span>;
  }
  if (sheet.kind === "step") {
    const step = style.type.headlines[sheet.step];
    return <span className="quiet">{step && `${words(`face-${faceKey(step.main)}`)} ${step.sizes.join("/")}`}</span>;
  }
  const type = style.type[sheet.name];
  return (
    <span className="quiet">
      <i style={{ background: screenColour(type.ink) }} /> {words(`face-${faceKey(type)}`)} {Number(type.size.toFixed(2))}
    </span>
  );
}

/** What of the chosen text takes a style: the role of its paragraphs, or a mark of its characters. */
const ROLES: Partial<Readonly<Record<TypeName, BlockRole>>> = { body: "paragraph", subhead: "subhead", rubric: "rubric" };
const MARKS: Partial<Readonly<Record<TypeName, PlainMarkKind>>> = { byline: "byline", dateline: "dateline" };

function Uses({
  session,
  doc,
  sheet,
  scope,
}: Omit<SheetsProps, "style"> & { readonly sheet: SheetName; readonly scope: readonly string[] }) {
  const words = useWords(session);
  const target = useStore(session.store, (view) => view.textTarget);
  const uses = usesOf(doc, sheet, scope);
  const name = sheet.kind === "type" ? sheet.name : null;
  const apply = target?.kind === "story" && name ? applying(name, { story: target.id, from: target.from, to: target.to }) : null;
  const go = ({ page, frame }: Use) => {
    session.showPage(page);
    session.select([frame]);
  };
  return (
    <div className="uses">
      {name && (ROLES[name] || MARKS[name]) && (
        <Button disabled={apply === null} onClick={() => apply && session.store.getState().editing?.perform(apply)}>
          {words("styles-apply")}
        </Button>
      )}
      <p className="quiet">{words("styles-uses", { count: uses.length })}</p>
      <ul>
        {uses.slice(0, MOST_USES).map((use) => (
          <li key={`${use.frame} ${use.text}`}>
            <button type="button" onClick={() => go(use)}>
              <span className="quiet">{words("styles-page-short", { page: use.page })}</span> {use.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** More places than these nobody looks through in a list. */
const MOST_USES = 40;

function applying(name: TypeName, range: Parameters<typeof setRole>[1]): Make | null {
  const [role, mark] = [ROLES[name], MARKS[name]];
  if (role) return (doc, id) => setRole(doc, range, role, id);
  return mark && range.from < range.to ? (doc, id) => toggleMark(doc, range, mark, id) : null;
}
