import { useState } from "preact/hooks";
import type { SegmentPeople } from "../../../src/entry/contract.ts";
import { SelectField } from "../../view/fields.tsx";
import { SEGMENT_FIELD } from "../draft.ts";
import { useLists, useSpot } from "./context.ts";
import { count } from "../../format.ts";
import { peopleIn } from "../people.ts";
import { DraftCard } from "./draft-card.tsx";
import { Saved } from "./saved.tsx";
import { StepHead } from "./step-head.tsx";

/** だれに: the conditions, each to be changed and taken off, and the saved ones. */
export function WhoStep() {
  const { state, say, leave } = useLists();
  const { people, drafts } = state;
  return (
    <>
      <StepHead step={1} title={say("who")} back={say("back")} onBack={leave} />
      {people === null ? (
        state.waiting === "people" && <p class="hint">{say("reading")}</p>
      ) : (
        <>
          <section class="lists-part" aria-labelledby="conditions">
            <h3 id="conditions">{say("conditions")}</h3>
            {state.asGiven && state.given !== null && state.given.note !== "" && <p>{state.given.note}</p>}
            {drafts.length === 0 && <p class="hint">{say("noConditions")}</p>}
            {drafts.map((draft) => (
              <DraftCard key={draft.id} draft={draft} people={people} />
            ))}
            <Add people={people} />
            {drafts.length === 0 && <Suggested people={people} />}
          </section>
          <Saved />
        </>
      )}
    </>
  );
}

/** The fields there are, and a button: going through them with the keyboard adds nothing. */
function Add({ people }: { people: SegmentPeople }) {
  const { desk, state, say } = useLists();
  const [field, setField] = useState("");
  const place = useSpot<HTMLDivElement>("field", true);
  const segments = state.saved.length > 0 ? [{ value: SEGMENT_FIELD, label: say("segment") }] : [];
  const fields = people.fields.map(({ id, label }) => ({ value: id, label }));
  const add = () => {
    if (field === "") return;
    desk.dispatch({ type: "added", field });
    setField("");
  };
  return (
    <div class="add" ref={place}>
      <SelectField
        label={say("add")}
        value={field}
        options={[{ value: "", label: say("addChoose") }, ...fields, ...segments]}
        onChange={setField}
      />
      <button type="button" class="second" aria-disabled={field === ""} onClick={add}>
        {say("addOne")}
      </button>
    </div>
  );
}

/** Segments that somebody is in, each with one press. */
function Suggested({ people }: { people: SegmentPeople }) {
  const { desk, say, language } = useLists();
  const counted = people.suggested.map((one) => ({ one, n: peopleIn(people, one.segment) }));
  const offered = counted.filter(({ n }) => n > 0);
  if (offered.length === 0) return null;
  return (
    <div class="more" role="group" aria-labelledby="suggested">
      <p id="suggested">{say("suggested")}</p>
      {offered.map(({ one, n }) => (
        <button
          key={one.called}
          type="button"
          class="second"
          onClick={() => desk.dispatch({ type: "suggested", given: { ...one, people: null } })}
        >
          {say("valueCount", { label: one.called, n: count(n, language) })}
        </button>
      ))}
    </div>
  );
}
