import type { SliceChoice } from "../../src/entry/contract.ts";
import { readSliceValues } from "../acts/slices.ts";
import { count } from "../format.ts";
import { chosenField, MOST_COMPARED, tickedSlice } from "../slice-state.ts";
import type { Picked } from "../slice-state.ts";
import type { Say } from "../say.ts";
import { useView } from "./context.ts";
import { CheckField, SelectField } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { PickedSlices } from "./picked-slices.tsx";

/** The part of the shop that the reports are of, and the parts that stand side by side; folded, the picked ones stay in sight. */
export function Slices() {
  const { page, state, say } = useView();
  if (!state.orders || state.orders.problems.length > 0) return null;
  const toggled = (open: boolean) => {
    page.store.dispatch({ type: "fold", name: "slices", open });
    if (open) void readSliceValues(page);
  };
  return (
    <div class="card settings">
      <Fold title={say("slices")} open={state.folds.slices} onToggle={toggled}>
        <Picker />
      </Fold>
      <PickedSlices />
    </div>
  );
}

function Picker() {
  const { page, state, say } = useView();
  const { choices } = state.slices;
  if (choices === "reading") return <p aria-live="polite">{say("slicesReading")}</p>;
  if (choices === null) {
    return (
      <button type="button" class="second" onClick={() => readSliceValues(page)}>
        {say("slicesAgain")}
      </button>
    );
  }
  const choice = chosenField(state.slices);
  return (
    <>
      <FieldSelect choices={choices} chosen={choice} />
      {choice && <Values choice={choice} />}
      {choice && <Buttons choice={choice} />}
    </>
  );
}

function FieldSelect({ choices, chosen }: { choices: readonly SliceChoice[]; chosen: SliceChoice | null }) {
  const { page, say } = useView();
  const options = choices.map(({ field, label }) => ({ value: field, label }));
  return (
    <SelectField
      label={say("sliceField")}
      hint={say(kindNote(chosen))}
      value={chosen?.field ?? ""}
      options={[{ value: "", label: say("sliceFieldNone") }, ...options]}
      onChange={(value) => {
        const field = choices.find((choice) => choice.field === value)?.field ?? null;
        page.store.dispatch({ type: "sliceField", field });
      }}
    />
  );
}

function kindNote(chosen: SliceChoice | null) {
  if (chosen === null) return "sliceFieldNote";
  return chosen.kind === "orders" ? "sliceByOrders" : "sliceByCustomers";
}

function Values({ choice }: { choice: SliceChoice }) {
  const { page, state, say } = useView();
  const { language, slices } = state;
  return (
    <fieldset class="values">
      <legend>{say("sliceValues")}</legend>
      <div class="list">
        {choice.values.map(({ value, label, rows }) => (
          <CheckField
            key={value}
            label={rows === null ? label : say("sliceRows", { label, rows: count(rows, language) })}
            value={slices.values.includes(value)}
            onChange={(on) => page.store.dispatch({ type: "sliceValue", value, on })}
          />
        ))}
      </div>
      {choice.more > 0 && <p class="hint">{say("sliceMore", { n: count(choice.more, language) })}</p>}
    </fieldset>
  );
}

function Buttons({ choice }: { choice: SliceChoice }) {
  const { page, state, say } = useView();
  const { slices } = state;
  const slice = tickedSlice(slices);
  const full = slices.compare.length >= MOST_COMPARED;
  const pick = (type: "sliceOnly" | "sliceCompared") => {
    if (slice) page.store.dispatch({ type, picked: { slice, label: labelOf(choice, slices.values, say) } });
  };
  return (
    <>
      <div class="row">
        <button type="button" class="second" disabled={!slice} onClick={() => pick("sliceOnly")}>
          {say("sliceOnly")}
        </button>
        <button type="button" class="second" disabled={!slice || full} onClick={() => pick("sliceCompared")}>
          {say("sliceCompare")}
        </button>
      </div>
      {full && <p class="hint">{say("sliceFull")}</p>}
    </>
  );
}

/** So many values are named. */
const MOST_NAMED = 3;

function labelOf(
  { label: field, values }: SliceChoice,
  ticked: readonly string[],
  say: Say,
): Picked["label"] {
  const labels = ticked.map((value) => values.find((one) => one.value === value)?.label ?? value);
  const named = labels.slice(0, MOST_NAMED).join(" / ");
  const more = labels.length - MOST_NAMED;
  return more > 0
    ? say("sliceLabelMore", { field, values: named, n: more })
    : say("sliceLabel", { field, values: named });
}
