/** The form of an inspector, drawn from the fields of its sections: the same for all kinds of things. */
import { type ReactNode, useId, useState } from "react";
import { useStore } from "zustand";
import { together } from "../../../core/commands/index.js";
import { messageIds } from "../../../messages/index.js";
import type { Session } from "../session.js";
import { Tip } from "../Tip.js";
import { useWords } from "../words.js";
import { FieldControl } from "./controls.js";
import { controlOf, type Field, type Section, shownFields, shownValue, type Value } from "./field.js";

interface FormProps<Subject> {
  readonly session: Session;
  readonly section: Section<Subject>;
  readonly subjects: readonly Subject[];
  /** What tells these things from others: drafts and complaints are theirs. */
  readonly name: string;
  /** Closed until a person opens it. */
  readonly isClosed?: boolean;
  /** What stands under the fields. */
  readonly children?: ReactNode;
}

/** The fields of a section that all of some things have; nothing where there are none. */
export function SectionForm<Subject>({ session, section, subjects, name, isClosed, children }: FormProps<Subject>) {
  const words = useWords(session);
  const fields = shownFields(section, subjects);
  if (fields.length === 0 && !children) return null;
  return (
    <details className="fields" open={!isClosed} data-section={section.id}>
      <summary>{words(`section-${section.id}`)}</summary>
      <div className="field-grid">
        {fields.map((field) => (
          <FieldRow key={`${name} ${field.id}`} session={session} field={field} subjects={subjects} name={name} />
        ))}
      </div>
      {children}
    </details>
  );
}

const MESSAGES: ReadonlySet<string> = new Set(messageIds());

interface RowProps<Subject> {
  readonly session: Session;
  readonly field: Field<Subject>;
  readonly subjects: readonly Subject[];
  readonly name: string;
}

function FieldRow<Subject>({ session, field, subjects, name }: RowProps<Subject>) {
  const words = useWords(session);
  const editing = useStore(session.store, (view) => view.editing);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const [first] = subjects;
  if (first === undefined || editing === null) return null;
  const label = words(field.words ?? `field-${field.id}`);
  const meaning = MESSAGES.has(`mean-${field.id}`) ? words(`mean-${field.id}`) : undefined;

  function change(value: Value, isSwift = false): void {
    if (editing === null) return;
    const before = editing.store.getState().refused;
    const origin = isSwift ? `${name} ${field.id}` : undefined;
    const isDone = editing.perform(
      (doc, step) => together(doc, subjects, (each, subject) => field.set(each, subject, value, step)),
      origin,
    );
    const { refused } = editing.store.getState();
    setWrong(!isDone && refused && refused !== before ? words(refused.code, refused.params) : null);
  }
  return (
    <div className="field" data-narrow={field.isNarrow === true} data-field={field.id}>
      <Tip title={label} meaning={meaning}>
        <label htmlFor={id}>{label}</label>
      </Tip>
      <FieldControl
        id={id}
        label={label}
        control={controlOf(field, first)}
        shown={shownValue(field, subjects)}
        words={words}
        onChange={change}
        onWrong={setWrong}
      />
      {wrong !== null && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
