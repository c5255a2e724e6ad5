import { Field, SelectField, TextField } from "../../view/fields.tsx";
import type { When } from "../draft.ts";
import { useLists } from "./context.ts";
import type { DraftProps } from "./draft-card.tsx";

/** Numbers from and to, either end open. */
export function NumberEnds({ draft, people, change }: DraftProps) {
  const { say } = useLists();
  const unit = people.fields.find(({ id }) => id === draft.field)?.unit ?? "";
  return (
    <div class="row">
      <TextField
        label={unit === "" ? say("from") : say("fromUnit", { unit })}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <TextField
        label={unit === "" ? say("to") : say("toUnit", { unit })}
        value={draft.to}
        onChange={(to) => change({ to })}
      />
    </div>
  );
}

const WHENS = {
  day: ["range", "months"],
  bought: ["ever", "first", "range", "months"],
} as const;
const WHEN_TEXTS = {
  range: "whenRange",
  months: "whenMonths",
  ever: "whenEver",
  first: "whenFirst",
} as const;

/** A period by its days or by the last months; of purchases also at any time and in the first one. */
export function DayEnds({ draft, change }: DraftProps) {
  const { say } = useLists();
  const whens: readonly When[] = draft.kind === "bought" ? WHENS.bought : WHENS.day;
  return (
    <>
      <SelectField<When>
        label={say("when")}
        value={draft.when}
        options={whens.map((value) => ({ value, label: say(WHEN_TEXTS[value]) }))}
        onChange={(when) => change({ when })}
      />
      {draft.when === "months" && (
        <TextField label={say("months")} value={draft.months} onChange={(months) => change({ months })} />
      )}
      {draft.when === "range" && (
        <div class="days">
          <DayField label={say("fromDay")} value={draft.from} onChange={(from) => change({ from })} />
          <DayField label={say("toDay")} value={draft.to} onChange={(to) => change({ to })} />
        </div>
      )}
    </>
  );
}

function DayField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={props.label}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
