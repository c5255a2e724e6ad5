import { useState } from "preact/hooks";
import type { ErasablePerson, ErasedAnswer, FoundPeople } from "../../src/entry/contract.ts";
import { erasePerson, findPerson } from "../acts/erase.ts";
import type { Erasing } from "../erase-state.ts";
import { count } from "../format.ts";
import { useFocus, useView } from "./context.ts";
import { IdField } from "./fields.tsx";
import { Fold } from "./fold.tsx";

/** 1人を消す: who is meant and where they stand, a question, and what came of it. */
export function Erase() {
  const { state, say } = useView();
  const spot = useFocus<HTMLDivElement>("erase");
  const { erasing } = state;
  return (
    <div class="card erase">
      <Fold title={say("erase")} {...(erasing.step === "idle" ? {} : { open: true })}>
        <p class="muted">{say("eraseNote")}</p>
        <Search erasing={erasing} />
        <div ref={spot} tabIndex={-1} class="more" aria-live="polite">
          {erasing.step === "finding" && <p class="hint">{say("eraseFinding")}</p>}
          {erasing.step === "found" && <Found {...erasing} />}
          {erasing.step === "erasing" && <p class="hint">{say("erasing")}</p>}
          {erasing.step === "done" && <Done answer={erasing.answer} />}
        </div>
      </Fold>
    </div>
  );
}

function Search({ erasing }: { erasing: Erasing }) {
  const { page, state, say } = useView();
  const [text, setText] = useState("");
  const isBusy = erasing.step === "finding" || erasing.step === "erasing" || state.phase !== "form";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void findPerson(page, text);
      }}
    >
      <IdField label={say("eraseWho")} value={text} onChange={setText} />
      <button type="submit" class="second wide" disabled={isBusy}>
        {say("eraseFind")}
      </button>
    </form>
  );
}

function Found({ text, found, chosen }: Extract<Erasing, { step: "found" }>) {
  if (found.unfinished) return <Unfinished />;
  if (chosen !== null) return <Confirm text={text} person={chosen} />;
  if (found.people.length === 0) return <Lines lines={found.nobody} />;
  return <Choice text={text} found={found} />;
}

function Unfinished() {
  const { page, say } = useView();
  return (
    <>
      <p class="what">{say("eraseUnfinished")}</p>
      <button
        type="button"
        class="second danger"
        onClick={() => erasePerson(page, { text: "", id: "", sign: "" })}
      >
        {say("eraseGoOn")}
      </button>
    </>
  );
}

function Choice({ text, found }: { text: string; found: FoundPeople }) {
  const { page, state, say } = useView();
  const choose = (chosen: ErasablePerson) =>
    page.store.dispatch({ type: "erasing", erasing: { step: "found", text, found, chosen } });
  return (
    <>
      <p>{say("eraseChoose", { n: count(found.people.length, state.language) })}</p>
      {found.people.map((person) => (
        <div key={person.id} class="offer">
          <p>{person.who}</p>
          <Lines lines={[...person.notes, ...person.places]} />
          <button
            type="button"
            class="second give"
            aria-label={say("eraseThisOf", { who: person.who })}
            onClick={() => choose(person)}
          >
            {say("eraseThis")}
          </button>
        </div>
      ))}
    </>
  );
}

function Confirm({ text, person }: { text: string; person: ErasablePerson }) {
  const { page, state, say } = useView();
  const { id, who, notes, places, stays, sign } = person;
  return (
    <div role="group" aria-label={say("erase")}>
      <Titled title={say("eraseWhere")} lines={places} />
      <Titled title={say("eraseStays")} lines={stays} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p class="what">{say("eraseConfirm", { who, n: count(person.count, state.language) })}</p>
      <div class="row">
        <button
          type="button"
          class="second"
          onClick={() => page.store.dispatch({ type: "erasing", erasing: { step: "idle" } })}
        >
          {say("eraseNo")}
        </button>
        <button type="button" class="second danger" onClick={() => erasePerson(page, { text, id, sign })}>
          {say("eraseYes")}
        </button>
      </div>
    </div>
  );
}

function Done({ answer: { sentence, stood, left, beyond } }: { answer: ErasedAnswer }) {
  const { say } = useView();
  return (
    <>
      <p class="what">{sentence}</p>
      <Titled title={say("eraseLeft")} lines={left} />
      <Titled title={say("eraseStood")} lines={stood} />
      <Titled title={say("eraseBeyond")} lines={beyond} />
    </>
  );
}

/** Lines under a title; nothing where there are none. */
function Titled({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p class="muted">{title}</p>
      <Lines lines={lines} />
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
