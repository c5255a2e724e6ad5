import { date } from "../format.ts";
import { anchorFault, daysAgoDate } from "../readiness.ts";
import type { AnchorForm, State } from "../state.ts";
import type { Say } from "../say.ts";
import { useFocus, useView } from "./context.ts";
import { Hint } from "./fields.tsx";
import { Heading } from "./heading.tsx";

const HINT = "anchor-hint";

/** The anchor date: the default, a date, or some days before today. */
export function Anchor(props: { step: number | null }) {
  const { page, state, say } = useView();
  const fault = anchorFault(state.anchor, state.today);
  const change = (anchor: Partial<AnchorForm>) => page.store.dispatch({ type: "anchor", change: anchor });
  return (
    <section class="card" aria-labelledby="anchor">
      <Heading id="anchor" text={say(props.step === null ? "anchor" : "firstRunAnchor")} step={props.step} />
      <div class="row">
        <How change={change} />
        {state.anchor.how === "date" && <AnchorDate change={change} />}
        {state.anchor.how === "daysAgo" && <AnchorDays change={change} />}
      </div>
      <Hint id={HINT} hint={hintText(state, say)} fault={fault ? say(fault) : undefined} />
    </section>
  );
}

type Change = { change: (anchor: Partial<AnchorForm>) => void };

function How({ change }: Change) {
  const { state, say } = useView();
  const select = useFocus<HTMLSelectElement>("anchor");
  const ways = { default: "anchorDefault", date: "anchorDate", daysAgo: "anchorDaysAgo" } as const;
  return (
    <select
      ref={select}
      aria-label={say("anchorHow")}
      aria-describedby={HINT}
      value={state.anchor.how}
      onChange={(event) => change({ how: event.currentTarget.value as AnchorForm["how"] })}
    >
      {Object.entries(ways).map(([how, key]) => (
        <option key={how} value={how}>
          {say(key)}
        </option>
      ))}
    </select>
  );
}

function AnchorDate({ change }: Change) {
  const { state, say } = useView();
  return (
    <input
      type="date"
      aria-label={say("anchorDateField")}
      aria-describedby={HINT}
      aria-invalid={state.anchor.date === ""}
      value={state.anchor.date}
      onChange={(event) => change({ date: event.currentTarget.value })}
    />
  );
}

function AnchorDays({ change }: Change) {
  const { state, say } = useView();
  return (
    <input
      type="text"
      inputMode="numeric"
      autocomplete="off"
      aria-label={say("anchorDaysField")}
      aria-describedby={HINT}
      aria-invalid={daysAgoDate(state.anchor, state.today) === null}
      value={state.anchor.days}
      onInput={(event) => change({ days: event.currentTarget.value })}
    />
  );
}

/** What the choice comes to. */
function hintText({ anchor, today }: State, say: Say): string {
  if (anchor.how === "default") return say("anchorDefaultNote");
  const day = anchor.how === "date" ? anchor.date : daysAgoDate(anchor, today);
  return say("anchorNote", { date: date(day ?? "") });
}
