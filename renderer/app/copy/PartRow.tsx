/** One part of copy: its role in colour, its words with the caret, and, when it is in hand, what can be done with it. */
import type { MouseEvent } from "react";
import { givePart } from "../../../core/commands/index.js";
import { COPY_ROLES, type Doc, type IntakeRecord, type SourceRecord } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { canGive, KEYED_ROLES, kindOf, shownRange, storyName } from "./copyView.js";
import type { PartDeeds } from "./partDeeds.js";

interface RowProps {
  readonly session: Session;
  readonly doc: Doc;
  readonly intake: IntakeRecord;
  readonly index: number;
  readonly source: SourceRecord | undefined;
  /** It is the first part of its source. */
  readonly isFirst: boolean;
  readonly caret: number | null;
  /** Of the part in hand only. */
  readonly deeds: PartDeeds | undefined;
  readonly onChoose: (place: number | null) => void;
}

export function PartRow(props: RowProps) {
  const { session, doc, intake, index, source, isFirst, caret, deeds, onChoose } = props;
  const words = useWords(session);
  const part = intake.parts[index];
  if (part === undefined || source === undefined) return null;
  const { from, to } = shownRange(source.text, part);
  const isChosen = deeds !== undefined;
  const story = part.story;
  return (
    <>
      {isFirst && (
        <h3 className="copy-source" role="presentation">
          {source.name}
        </h3>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and says which part it is at. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the list choose. */}
      <div
        id={`copy-part-${index}`}
        className={`copy-part ${kindOf(part.role)}`}
        role="option"
        aria-selected={isChosen}
        onClick={(event) => onChoose(placeOfClick(event, from))}
      >
        <div className="copy-part-head">
          <span className="copy-role">{words(`copy-role-${part.role}`)}</span>
          {part.byHand && <span className="copy-by-hand">{words("copy-by-hand")}</span>}
          {story !== null && (
            <span className="copy-story" title={storyName(doc, intake, story)}>
              {words("copy-story-mark", { number: story + 1 })}
            </span>
          )}
        </div>
        <p className="copy-text">
          <span data-from={from}>{source.text.slice(from, caret ?? to)}</span>
          {caret !== null && (
            <>
              <span className="copy-caret" />
              <span data-from={caret}>{source.text.slice(caret, to)}</span>
            </>
          )}
        </p>
        {deeds && <PartTools {...props} deeds={deeds} />}
      </div>
    </>
  );
}

function PartTools({ session, doc, intake, index, deeds, caret }: RowProps & { readonly deeds: PartDeeds }) {
  const words = useWords(session);
  const part = intake.parts[index];
  if (part === undefined) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is done in the tools chooses no other part.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tools have keys of their own.
    <div className="copy-tools" onClick={(event) => event.stopPropagation()}>
      <select
        aria-label={words("copy-role")}
        value={part.role}
        onChange={({ target }) => {
          const role = COPY_ROLES.find((each) => each === target.value);
          if (role) deeds.label(role);
        }}
      >
        {part.role === "loose" && <option value="loose">{words("copy-role-loose")}</option>}
        {COPY_ROLES.map((role) => (
          <option key={role} value={role}>
            {words(`copy-role-${role}`)}
            {KEYED_ROLES.includes(role) ? `  ${KEYED_ROLES.indexOf(role) + 1}` : ""}
          </option>
        ))}
      </select>
      {canGive(part) && intake.stories.length > 0 && (
        <select
          aria-label={words("copy-give")}
          value={part.story ?? ""}
          onChange={({ target }) => {
            const home = target.value === "" ? null : (intake.stories[Number(target.value)]?.start ?? null);
            deeds.say(givePart(intake.review, part, home));
          }}
        >
          <option value="">{words("copy-to-none")}</option>
          {intake.stories.map(({ id }, number) => (
            <option key={id} value={number}>
              {words("copy-story-named", { number: number + 1, story: storyName(doc, intake, number) })}
            </option>
          ))}
        </select>
      )}
      <div className="copy-buttons">
        <button type="button" disabled={caret === null} title={words("copy-split-tip")} onClick={() => deeds.split()}>
          {words("copy-split")}
        </button>
        <button type="button" title={words("copy-join-before-tip")} onClick={() => deeds.joinBefore()}>
          {words("copy-join-before")}
        </button>
        <button type="button" title={words("copy-join-tip")} onClick={() => deeds.joinAfter()}>
          {words("copy-join")}
        </button>
      </div>
    </div>
  );
}

/** Where in its source a person has clicked; null where it was beside the words. */
function placeOfClick({ currentTarget }: MouseEvent<HTMLElement>, from: number): number | null {
  const chosen = window.getSelection();
  const holder = chosen?.anchorNode?.parentElement;
  if (!chosen?.anchorNode || !holder || !currentTarget.contains(holder) || holder.dataset.from === undefined) return null;
  const place = Number(holder.dataset.from) + chosen.anchorOffset;
  return place > from ? place : null;
}
