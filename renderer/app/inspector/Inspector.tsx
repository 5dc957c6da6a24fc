/** The inspector (属性): what is chosen, and all that can be set of it. With nothing chosen it speaks of the page and the edition. */
import { Button } from "antd";
import { memo, useEffect, useState } from "react";
import { useStore } from "zustand";
import { resetPicture, together } from "../../../core/commands/index.js";
import type { Doc } from "../../../core/model/index.js";
import { recordsOf, styleOf } from "../../../core/model/index.js";
import type { ConditionCard } from "../../../host/api/index.js";
import type { TextTarget } from "../../state/view.js";
import type { Session } from "../session.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import { BoxData } from "./BoxData.js";
import { SectionForm } from "./Form.js";
import { FRAME_AROUND, FRAME_BOX, FRAME_PLACE } from "./fields/frameFields.js";
import { HEADLINE } from "./fields/headlineFields.js";
import { inksOfEdition } from "./fields/inks.js";
import { EDITION, PAGE } from "./fields/pageFields.js";
import { CHARACTERS, PARAGRAPH, type PassageSubject } from "./fields/passageFields.js";
import { PICTURE, pictureSubjects } from "./fields/pictureFields.js";
import { TEXT_COLUMNS, TEXT_SETTING } from "./fields/textFields.js";
import { useSeenDoc } from "./seenDoc.js";
import { editionSubject, type FrameSubject, frameSubjects, pageSubject } from "./subjects.js";
import "./inspector.css";

interface Part {
  readonly session: Session;
}

interface DocPart extends Part {
  readonly doc: Doc;
}

export function Inspector({ session }: Part) {
  const { doc, root } = useSeenDoc(session);
  const language = useStore(session.store, (view) => view.language);
  if (doc === null) return null;
  return (
    <AntTheme session={session}>
      <div ref={root} className="inspector" data-language={language}>
        <All session={session} doc={doc} />
      </div>
    </AntTheme>
  );
}

const All = memo(function All({ session, doc }: DocPart) {
  return (
    <>
      <Passage session={session} doc={doc} />
      <Chosen session={session} doc={doc} />
    </>
  );
});

function Chosen({ session, doc }: DocPart) {
  const selection = useStore(session.store, (view) => view.selection);
  const hasText = useStore(session.store, (view) => view.textTarget?.kind === "story");
  const subjects = frameSubjects(doc, selection);
  if (subjects.length > 0) return <Frames session={session} subjects={subjects} />;
  return hasText ? null : <PageAndEdition session={session} doc={doc} />;
}

function Frames({ session, subjects }: Part & { readonly subjects: readonly FrameSubject[] }) {
  const words = useWords(session);
  const name = subjects.map(({ frame }) => frame.id).join(" ");
  const kinds = [...new Set(subjects.map(({ frame }) => words(`frame-kind-${frame.content.kind}`)))];
  const [first] = subjects;
  const own = { session, subjects, name };
  return (
    <>
      <h2>
        {kinds.join("、")}
        <span className="quiet">{subjects.length === 1 ? first?.frame.id : words("inspector-several", { count: subjects.length })}</span>
      </h2>
      <Problems session={session} frames={subjects.map(({ frame }) => frame.id)} />
      <SectionForm {...own} section={FRAME_PLACE} />
      <SectionForm {...own} section={HEADLINE} />
      <Pictures session={session} name={name} subjects={subjects} />
      {subjects.length === 1 && first?.frame.content.kind === "box" && (
        <BoxData key={first.frame.content.box} session={session} doc={first.doc} box={first.frame.content.box} />
      )}
      <SectionForm {...own} section={TEXT_SETTING} />
      <SectionForm {...own} section={TEXT_COLUMNS} />
      <SectionForm {...own} section={FRAME_BOX} />
      <SectionForm {...own} section={FRAME_AROUND} />
    </>
  );
}

/** What is seen of pictures, and the way back to what the page shows of them by itself. */
function Pictures({ session, subjects, name }: Part & { readonly subjects: readonly FrameSubject[]; readonly name: string }) {
  const words = useWords(session);
  const pictures = pictureSubjects(subjects);
  if (pictures.length === 0 || pictures.length < subjects.length) return null;
  const reset = () =>
    session.store.getState().editing?.perform((doc, id) => together(doc, pictures, (each, { target }) => resetPicture(each, target, id)));
  return (
    <SectionForm session={session} name={name} section={PICTURE} subjects={pictures}>
      <Button className="under" onClick={reset}>
        {words("inspector-reset-picture")}
      </Button>
    </SectionForm>
  );
}

/** What is wrong with the chosen frames, where a person can put it right. */
function Problems({ session, frames }: Part & { readonly frames: readonly string[] }) {
  const findings = useStore(session.store, (view) => view.findings);
  const own = findings?.filter(({ place }) => place.frame !== undefined && frames.includes(place.frame)) ?? [];
  if (own.length === 0) return null;
  return (
    <ul className="problems">
      {own.map((finding) => (
        <li key={`${finding.rule} ${finding.message}`} className={finding.level}>
          {finding.message}
        </li>
      ))}
    </ul>
  );
}

/** Chosen text, wherever it is chosen. */
function Passage({ session, doc }: DocPart) {
  const words = useWords(session);
  const target = useStore(session.store, (view) => view.textTarget);
  const page = useStore(session.store, (view) => view.page);
  const subject = passageOf(doc, target, page);
  if (subject === null) return null;
  const count = subject.range.to - subject.range.from;
  const own = { session, subjects: [subject], name: `text ${subject.story.id}` };
  return (
    <>
      <h2>
        {words("inspector-text")}
        <span className="quiet">{count === 0 ? words("inspector-caret") : words("inspector-characters", { count })}</span>
      </h2>
      <SectionForm {...own} section={PARAGRAPH} />
      <SectionForm {...own} section={CHARACTERS} />
    </>
  );
}

function passageOf(doc: Doc, target: TextTarget | null, number: number): PassageSubject | null {
  if (target?.kind !== "story") return null;
  const story = doc.records.get(target.id);
  const page = recordsOf(doc, "page").find((each) => each.number === number);
  if (story?.type !== "story" || !page) return null;
  const range = { story: story.id, from: target.from, to: target.to };
  return { doc, story, range, style: styleOf(doc, page.style), inks: inksOfEdition(doc) };
}

function PageAndEdition({ session, doc }: DocPart) {
  const words = useWords(session);
  const number = useStore(session.store, (view) => view.page);
  const shown = useStore(session.store, (view) => view.pages.find((page) => page.number === number)?.page);
  const language = useStore(session.store, (view) => view.language);
  const page = shown === undefined ? null : pageSubject(doc, shown, language);
  const edition = editionSubject(doc);
  return (
    <>
      {page && (
        <>
          <h2>{words("inspector-page", { page: number })}</h2>
          <SectionForm session={session} section={PAGE} subjects={[page]} name={`page ${page.page.id}`} />
        </>
      )}
      {edition && (
        <>
          <h2>{words("inspector-edition")}</h2>
          <SectionForm session={session} section={EDITION} subjects={[edition]} name="edition" />
        </>
      )}
      <Condition session={session} />
      <p className="quiet hint">{words("inspector-hint")}</p>
    </>
  );
}

/** The printing condition of the house: what the press holds. It is chosen when pages are put out. */
function Condition({ session }: Part) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const [card, setCard] = useState<ConditionCard | null>(null);
  useEffect(() => {
    let isShown = true;
    void session.api.conditions({}).then((answer) => {
      if (isShown && answer.ok) setCard(answer.conditions.find(({ id }) => id === answer.house) ?? null);
    });
    return () => {
      isShown = false;
    };
  }, [session]);
  if (card === null) return null;
  const rows = [
    ["condition-name", card.name[language]],
    ["condition-ink", words("condition-percent", { value: card.inkLimit })],
    ["condition-text", words("condition-points", { value: card.leastText })],
    ["condition-ppi", words("condition-dpi", { value: card.ppi })],
  ] as const;
  return (
    <details className="fields" open data-section="condition">
      <summary>{words("section-condition")}</summary>
      <dl className="facts">
        {rows.map(([id, value]) => (
          <div key={id}>
            <dt>{words(id)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
