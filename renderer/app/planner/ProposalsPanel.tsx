/** Proposals (版面方案): what is to be planned, and the ways that were found, each with a picture and its faults. */
import { useStore } from "zustand";
import { rect } from "../../../core/units/index.js";
import { MOST_PROPOSALS, type Offer } from "../../state/proposing.js";
import type { LaidPage } from "../../worker/messages.js";
import type { Session } from "../session.js";
import { useRestingDoc } from "../useRestingDoc.js";
import { useWords, type Words } from "../words.js";
import { Choice } from "./Choice.js";
import { DraftPicture } from "./DraftPicture.js";
import { WaitingCopy } from "./WaitingCopy.js";
import "./planner.css";

interface Part {
  readonly session: Session;
}

/** CSS pixels of a picture's width. */
const WIDTH = 114;

export function ProposalsPanel({ session }: Part) {
  return (
    <div className="planner">
      <Wishes session={session} />
      <Offers session={session} />
    </div>
  );
}

function Wishes({ session }: Part) {
  const words = useWords(session);
  const { proposing } = session;
  const wish = useStore(proposing.store, (state) => state.wish);
  const busy = useStore(proposing.store, (state) => state.busy);
  const hasOffers = useStore(proposing.store, (state) => state.offers.length > 0);
  const page = useStore(session.store, (view) => view.page);
  const chosen = useStore(session.store, (view) => view.selection.length);
  return (
    <form
      className="wishes"
      onSubmit={(event) => {
        event.preventDefault();
        void proposing.ask(false);
      }}
    >
      <label>
        <span>{words("planner-scope")}</span>
        <select
          value={chosen === 0 ? "page" : wish.scope}
          onChange={({ target }) => proposing.change({ scope: target.value === "chosen" ? "chosen" : "page" })}
        >
          <option value="page">{words("planner-page", { page })}</option>
          {chosen > 0 && <option value="chosen">{words("planner-chosen", { count: chosen })}</option>}
        </select>
      </label>
      <label>
        <span>{words("planner-count")}</span>
        <input
          type="number"
          min={1}
          max={MOST_PROPOSALS}
          value={wish.count}
          onChange={({ target }) => target.validity.valid && target.value !== "" && proposing.change({ count: target.valueAsNumber })}
        />
      </label>
      <label className="tick">
        <input type="checkbox" checked={wish.keepLocked} onChange={({ target }) => proposing.change({ keepLocked: target.checked })} />
        {words("planner-keep-locked")}
      </label>
      <WaitingCopy session={session} />
      <div className="deeds">
        {busy === null ? (
          <>
            <button type="submit" className="primary">
              {words("planner-go")}
            </button>
            {hasOffers && (
              <button type="button" onClick={() => void proposing.ask(true)}>
                {words("planner-again")}
              </button>
            )}
          </>
        ) : (
          <>
            <span role="status" className="quiet">
              {words("planner-busy", { page: busy })}
            </span>
            <button type="button" onClick={() => proposing.stop()}>
              {words("planner-stop")}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

function Offers({ session }: Part) {
  const words = useWords(session);
  const { offers, page, trouble, busy } = useStore(session.proposing.store);
  const laid = useStore(session.store, ({ pages }) => pages.find((each) => each.page === page?.id));
  if (trouble !== null)
    return (
      <p className="warning empty" role="alert">
        {words(trouble.code, trouble.params)}
      </p>
    );
  if (page === null || laid === undefined) return busy === null ? <p className="quiet empty">{words("planner-empty")}</p> : null;
  return (
    <section aria-label={words("planner-of-page", { page: laid.number })}>
      <h3>{words("planner-of-page", { page: laid.number })}</h3>
      {offers.length === 1 && <p className="quiet">{words("planner-one")}</p>}
      <div className="offers" data-choices>
        {offers.map((offer, index) => (
          // Offers have no names of their own but their place in the list, which comes anew as a whole.
          <OfferCard key={`${page.id} ${index}`} session={session} offer={offer} index={index + 1} laid={laid} />
        ))}
      </div>
    </section>
  );
}

interface CardProps extends Part {
  readonly offer: Offer;
  readonly index: number;
  readonly laid: LaidPage;
}

function OfferCard({ session, offer: { proposal, make }, index, laid }: CardProps) {
  const words = useWords(session);
  const doc = useRestingDoc(session);
  const isCurrent = doc !== null && make(doc, "look") === null;
  const name = words("planner-proposal", { index });
  const cost = words("planner-cost", { cost: proposal.cost });
  return (
    <Choice
      session={session}
      prepare={() => {
        if (session.store.getState().page !== laid.number) session.showPage(laid.number);
        return make;
      }}
      page={laid.number}
      says={`${name}，${cost}`}
      className="offer"
      isCurrent={isCurrent}
      onTaken={() => session.select([])}
    >
      <DraftPicture
        session={session}
        make={make}
        page={laid.number}
        part={rect(0, 0, laid.width, laid.height)}
        scale={WIDTH / laid.width}
      />
      <span className="offer-words">
        <span className="figures">
          <b>{name}</b>　{cost}
        </span>
        {isCurrent && <small className="success">{words("planner-now")}</small>}
        <Faults parts={proposal.parts} words={words} />
        {proposal.says.map((line) => (
          <small key={line}>{line}</small>
        ))}
        {proposal.placed.length > 0 && <small>{words("planner-placed", { count: proposal.placed.length })}</small>}
      </span>
    </Choice>
  );
}

/** What the points are for; the planner's own taste alone is no fault. */
function Faults({ parts, words }: { readonly parts: Offer["proposal"]["parts"]; readonly words: Words }) {
  const faults = parts.filter(({ what }) => what !== words("proposal-taste"));
  if (faults.length === 0) return <small className="success">{words("planner-sound")}</small>;
  return faults.map(({ what, cost }) => (
    <small key={what} className="warning">
      {words("planner-part", { what, cost })}
    </small>
  ));
}
