import type { CustomerListAnswer, Explanation, OfferedList } from "../../src/entry/contract.ts";
import { makeList } from "../acts/explain.ts";
import type { Listing } from "../explain-state.ts";
import { count } from "../format.ts";
import { useFocus, useView } from "./context.ts";
import { Give } from "./give.tsx";

/** The ways to the people behind a number; each asks first, because a list is personal data. */
export function CustomerLists({ answer }: { answer: Explanation }) {
  const { explaining } = useView().state;
  if (answer.lists.length === 0 || explaining.step !== "answered") return null;
  const { listing } = explaining;
  if (listing.step === "confirming") return <Confirm offer={listing.offer} />;
  return (
    <>
      <Offers lists={answer.lists} busy={listing.step === "writing"} />
      <Progress listing={listing} />
    </>
  );
}

function Offers({ lists, busy }: { lists: readonly OfferedList[]; busy: boolean }) {
  const { page, state, say } = useView();
  const open = !busy && state.phase === "form";
  return (
    <div class="more" role="group" aria-labelledby="lists">
      <p id="lists">{say("listAsk")}</p>
      {lists.map((offer) => (
        <div key={offer.label} class="offer">
          <button
            type="button"
            class="second"
            disabled={!open}
            onClick={() => page.store.dispatch({ type: "listing", listing: { step: "confirming", offer } })}
          >
            {say("listOf", { label: offer.label })}
          </button>
          <Give label={offer.label} called={offer.name} of={offer} people={offer.customers} busy={busy} />
        </div>
      ))}
    </div>
  );
}

function Confirm({ offer }: { offer: OfferedList }) {
  const { page, state, say } = useView();
  const question = useFocus<HTMLParagraphElement>("listing");
  return (
    <div class="more" role="group" aria-label={say("listAsk")}>
      <p class="what" tabIndex={-1} ref={question}>
        {say("listConfirm", { n: count(offer.customers, state.language) })}
      </p>
      <div class="row">
        <button
          type="button"
          class="second"
          onClick={() => page.store.dispatch({ type: "listing", listing: { step: "offered" } })}
        >
          {say("listNo")}
        </button>
        <button type="button" class="second" onClick={() => makeList(page, offer)}>
          {say("listYes")}
        </button>
      </div>
    </div>
  );
}

function Progress({ listing }: { listing: Listing }) {
  const { say } = useView();
  const line = useFocus<HTMLDivElement>("listing");
  return (
    <div tabIndex={-1} ref={line}>
      {listing.step === "writing" && <p class="hint">{say("listWriting")}</p>}
      {listing.step === "made" && <Made made={listing.made} />}
    </div>
  );
}

function Made({ made }: { made: CustomerListAnswer }) {
  const { state, say } = useView();
  return (
    <>
      <p>{say("listMade", { name: made.name, n: count(made.customers, state.language) })}</p>
      {made.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </>
  );
}
