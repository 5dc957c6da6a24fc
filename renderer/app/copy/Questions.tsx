/** What the importer asks, one question after the other, each with its answers one click away. */
import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import { type Answer, answersTo } from "../../../core/commands/index.js";
import type { Doc, IntakeQuestion, IntakeRecord } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { useWords, type Words } from "../words.js";
import { storyName } from "./copyView.js";

interface QuestionsProps {
  readonly session: Session;
  readonly doc: Doc;
  readonly intake: IntakeRecord;
}

export function Questions({ session, doc, intake }: QuestionsProps) {
  const words = useWords(session);
  const wanted = useStore(session.copyDesk.store, (state) => state.question);
  const { questions } = intake;
  const at = Math.min(wanted, questions.length - 1);
  const question = questions[at];
  if (question === undefined) return null;
  return (
    <section className="copy-question" aria-label={words("copy-questions")}>
      <div className="copy-question-head">
        <strong>{words("copy-question", { number: at + 1, count: questions.length })}</strong>
        <Step session={session} intake={intake} step={-1} />
        <Step session={session} intake={intake} step={1} />
      </div>
      <button type="button" className="copy-question-text" onClick={() => stepQuestion(session, intake, 0)}>
        {words(`copy-ask-${question.about}`, { text: question.text })}
      </button>
      <div className="copy-buttons">
        {answersTo(intake, question).map((answer, index) => (
          <button
            // The answers of a question stay in their order while it is shown.
            key={index}
            type="button"
            className={index === 0 ? "primary" : ""}
            title={words("copy-answer-key", { key: index + 1 })}
            onClick={() => giveAnswer(session, intake, answer)}
          >
            {answerWords(words, doc, intake, answer)}
          </button>
        ))}
      </div>
    </section>
  );
}

function Step({ session, intake, step }: Pick<QuestionsProps, "session" | "intake"> & { readonly step: 1 | -1 }) {
  const words = useWords(session);
  const name = words(step === 1 ? "copy-question-after" : "copy-question-before");
  return (
    <button type="button" aria-label={name} title={name} onClick={() => stepQuestion(session, intake, step)}>
      {step === 1 ? "›" : "‹"}
    </button>
  );
}

/** Shows another question, or this one again, and takes the part in hand that it is about. */
function stepQuestion({ copyDesk: { store } }: Session, intake: IntakeRecord, step: -1 | 0 | 1): void {
  const count = intake.questions.length;
  if (count === 0) return;
  const question = (Math.min(store.getState().question, count - 1) + step + count) % count;
  const asked = intake.questions[question];
  const part = asked ? partOf(intake, asked) : -1;
  store.setState({ question, ...(part < 0 ? {} : { part }) });
}

/** Alt with an arrow goes to another question, with a number it gives the answer of that number. Whether the keys meant that. */
export function keyOfQuestions(session: Session, intake: IntakeRecord, { altKey, code }: Pick<KeyboardEvent, "altKey" | "code">): boolean {
  if (!altKey) return false;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[code];
  if (step === -1 || step === 1) {
    stepQuestion(session, intake, step);
    return true;
  }
  const [, digit] = /^Digit([1-9])$/.exec(code) ?? [];
  const question = intake.questions[Math.min(session.copyDesk.store.getState().question, intake.questions.length - 1)];
  const answer = question && digit !== undefined ? answersTo(intake, question)[Number(digit) - 1] : undefined;
  if (answer) giveAnswer(session, intake, answer);
  return answer !== undefined;
}

/** Says it, and takes the part in hand that is asked about next. */
function giveAnswer(session: Session, { id }: IntakeRecord, answer: Answer): void {
  session.copyDesk.say(id, answer.review);
  const after = session.store.getState().editing?.store.getState().doc.records.get(id);
  if (after?.type === "intake") stepQuestion(session, after, 0);
}

/** Index of the part that a question is about. */
function partOf({ parts }: IntakeRecord, { source, from }: IntakeQuestion): number {
  return parts.findIndex((part) => part.source === source && part.from <= from && from < part.to);
}

function answerWords(words: Words, doc: Doc, intake: IntakeRecord, { says }: Answer): string {
  switch (says.kind) {
    case "roles":
      return says.roles.map((role) => words(`copy-role-${role}`)).join(" / ");
    case "story":
      return says.story === null ? words("copy-to-none") : words("copy-to-story", { story: storyName(doc, intake, says.story) });
    case "stand":
      return words("copy-let-stand");
  }
}
