/** Copy-fit (余缺): how the chosen story fits its frames, steps that would make it fit, and the ways to set its headline. */
import { useStore } from "zustand";
import type { FitWay } from "../../../host/api/index.js";
import { sayFit } from "../../../messages/index.js";
import type { Editing, Make } from "../../state/editing.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { Choice } from "./Choice.js";
import { hostStep } from "./drafts.js";
import { HeadlineWays } from "./HeadlineWays.js";
import { headlineChosen, pageOfStory, storyChosen, titleOf } from "./target.js";
import { useAnswer } from "./useAnswer.js";
import "./planner.css";

export function FitPanel({ session }: { readonly session: Session }) {
  const editing = useStore(session.store, (view) => view.editing);
  return editing === null ? null : <FitOf session={session} editing={editing} />;
}

function FitOf({ session, editing }: { readonly session: Session; readonly editing: Editing }) {
  const words = useWords(session);
  const doc = useStore(editing.store, (state) => state.doc);
  const selection = useStore(session.store, (view) => view.selection);
  const textTarget = useStore(session.store, (view) => view.textTarget);
  const story = storyChosen(doc, { selection, textTarget });
  if (story === null) return <p className="quiet empty">{words("fit-choose")}</p>;
  const title = titleOf(doc, story);
  const headline = headlineChosen(doc, story, selection);
  return (
    <div className="planner">
      <h3>{title === null ? words("fit-untitled") : words("fit-of", { title })}</h3>
      <Ways session={session} editing={editing} story={story} />
      {headline !== null && <HeadlineWays session={session} editing={editing} headline={headline} />}
    </div>
  );
}

interface WaysProps {
  readonly session: Session;
  readonly editing: Editing;
  readonly story: string;
}

/** A step with what it is done by: made once, so that it is known again. */
interface Step {
  readonly way: FitWay;
  readonly make: Make;
}

function Ways({ session, editing, story }: WaysProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const page = useStore(editing.store, ({ doc }) => pageOfStory(doc, story)) ?? session.store.getState().page;
  const answer = useAnswer(editing, `${story} ${language}`, async () => {
    const given = await session.api.fitWays({ edition: editing.edition, story, language });
    return given.ok ? { ...given, steps: given.ways.map((way): Step => ({ way, make: hostStep(way.transaction) })) } : given;
  });
  if (answer === null) return <p className="quiet">{words("fit-ways-busy")}</p>;
  const { value, isNew } = answer;
  if (!value.ok) return <p className="warning">{words(value.code, value.params)}</p>;
  const isOff = value.fit !== null && value.fit.kind !== "fits";
  return (
    <section aria-label={words("fit-ways")} aria-busy={!isNew}>
      <p className={`fit ${value.fit?.kind ?? "fits"}`}>{value.says}</p>
      {isOff && value.steps.length === 0 && <p className="quiet">{words("fit-ways-none")}</p>}
      <div className="steps" data-choices>
        {value.steps.map(({ way, make }) => (
          <Choice key={way.name} session={session} prepare={() => make} page={page} says={way.does} className="step">
            <span>{way.does}</span>
            <small className={way.after.kind === "fits" ? "success" : "quiet"}>
              {words("fit-gains", { gained: way.gained })}　{words("fit-then", { after: sayFit(language, way.after) })}
            </small>
          </Choice>
        ))}
      </div>
    </section>
  );
}
