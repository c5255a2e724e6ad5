import { date } from "../format.ts";
import { anchorFault, daysAgoDate } from "../readiness.ts";
import type { AnchorForm } from "../state.ts";
import { useFocus, useView } from "./context.ts";
import { Field, SelectField } from "./fields.tsx";
import { Heading } from "./heading.tsx";

/** The anchor date: the default, a date, or some days before today. */
export function Anchor(props: { step: number | null }) {
  const { page, state, say } = useView();
  const select = useFocus<HTMLSelectElement>("anchor");
  const change = (anchor: Partial<AnchorForm>) => page.store.dispatch({ type: "anchor", change: anchor });
  return (
    <section class="card" aria-labelledby="anchor">
      <Heading id="anchor" text={say(props.step === null ? "anchor" : "firstRunAnchor")} step={props.step} />
      <SelectField
        label={say("anchorHow")}
        inputRef={select}
        value={state.anchor.how}
        options={[
          { value: "default", label: say("anchorDefault") },
          { value: "date", label: say("anchorDate") },
          { value: "daysAgo", label: say("anchorDaysAgo") },
        ]}
        onChange={(how) => change({ how })}
      />
      <div class="anchor-value">
        {state.anchor.how === "default" && <p class="hint">{say("anchorDefaultNote")}</p>}
        {state.anchor.how === "date" && <AnchorDate change={change} />}
        {state.anchor.how === "daysAgo" && <AnchorDays change={change} />}
      </div>
    </section>
  );
}

type Change = { change: (anchor: Partial<AnchorForm>) => void };

function AnchorDate({ change }: Change) {
  const { state, say } = useView();
  const fault = anchorFault(state.anchor, state.today);
  return (
    <Field
      label={say("anchorDateField")}
      hint={date(state.anchor.date)}
      fault={fault ? say(fault) : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="date"
          value={state.anchor.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function AnchorDays({ change }: Change) {
  const { state, say } = useView();
  const fault = anchorFault(state.anchor, state.today);
  const day = daysAgoDate(state.anchor, state.today);
  return (
    <Field
      label={say("anchorDaysField")}
      hint={day === null ? "" : say("anchorDaysNote", { date: date(day) })}
      fault={fault ? say(fault) : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={state.anchor.days}
          onInput={(event) => change({ days: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
