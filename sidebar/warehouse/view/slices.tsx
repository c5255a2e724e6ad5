import { useState } from "preact/hooks";
import { MOST_SLICES } from "../../../src/core/slices/slices.ts";
import type { Slice, SliceField } from "../../../src/core/slices/slices.ts";
import type { SheetSlices } from "../../../src/engines/sql/facts-sheet/sheet-terms.ts";
import { CheckField, Field, SelectField } from "../../view/fields.tsx";
import { Fold } from "../../view/fold.tsx";
import { PickedLine } from "../../view/picked.tsx";
import {
  cutsBy,
  savedOf,
  sliceFields,
  sliceOf,
  typedValues,
  valuesOfField,
  withCompared,
  withOnly,
  withoutCompared,
} from "../slice-form.ts";
import { tableTerms } from "../table-form.ts";
import { sliceFieldName, sliceLabel, sliceValueName } from "../warehouse-words.ts";
import { useWarehouse } from "./context.ts";

/** The parts of the shop that the SQL counts: one that all reports are of, and some that stand side by side. */
export function Slices() {
  const { say } = useWarehouse();
  return (
    <>
      <Fold title={say("slices")}>
        <Picker />
      </Fold>
      <PickedSlices />
    </>
  );
}

function useSlices() {
  const { desk, state } = useWarehouse();
  const { slices } = state.form;
  return {
    slices,
    saved: savedOf(state.people),
    change: (next: SheetSlices) => desk.dispatch({ type: "form", change: { slices: next } }),
  };
}

function Picker() {
  const { state, say, zone, language } = useWarehouse();
  const { saved } = useSlices();
  const [field, setField] = useState<SliceField | "">("");
  const [values, setValues] = useState<readonly string[]>([]);
  const fields = sliceFields(tableTerms(state.form, zone), saved);
  const options = fields.map((value) => ({ value, label: sliceFieldName(value, language) }));
  const choose = (chosen: SliceField | "") => {
    setField(chosen);
    setValues([]);
  };
  const known = fields.find((one) => one === field);
  return (
    <>
      <SelectField<SliceField | "">
        label={say("sliceField")}
        hint={say(
          known === undefined ? "sliceFieldsSaid" : cutsBy(known) ? "sliceByOrders" : "sliceByCustomers",
        )}
        value={known ?? ""}
        options={[{ value: "", label: say("sliceFieldNone") }, ...options]}
        onChange={choose}
      />
      {known !== undefined && <Values key={known} field={known} values={values} change={setValues} />}
      {known !== undefined && <Buttons field={known} values={values} done={() => choose("")} />}
    </>
  );
}

interface Picking {
  readonly field: SliceField;
  readonly values: readonly string[];
}

function Values({ field, values, change }: Picking & { change: (values: readonly string[]) => void }) {
  const { say, language } = useWarehouse();
  const { saved } = useSlices();
  const all = valuesOfField(field, saved);
  if (all === null)
    return (
      <Field label={say("sliceValues")} hint={say("sliceTyped")}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            spellcheck={false}
            onInput={(event) => change(typedValues(event.currentTarget.value))}
          />
        )}
      </Field>
    );
  return (
    <fieldset class="values">
      <legend>{say("sliceValues")}</legend>
      <div class="list">
        {all.map((value) => (
          <CheckField
            key={value}
            label={sliceValueName(field, value, language)}
            value={values.includes(value)}
            onChange={(on) => change(on ? [...values, value] : values.filter((one) => one !== value))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Buttons({ field, values, done }: Picking & { done: () => void }) {
  const { say } = useWarehouse();
  const { slices, saved, change } = useSlices();
  const isFull = slices.compare.length >= MOST_SLICES;
  const pick = (by: (slices: SheetSlices, slice: Slice) => SheetSlices) => {
    const slice = sliceOf(field, values, saved);
    if (slice === null) return;
    change(by(slices, slice));
    done();
  };
  return (
    <>
      <div class="row">
        <button type="button" class="second" disabled={values.length === 0} onClick={() => pick(withOnly)}>
          {say("sliceOnly")}
        </button>
        <button
          type="button"
          class="second"
          disabled={values.length === 0 || isFull}
          onClick={() => pick(withCompared)}
        >
          {say("sliceCompare")}
        </button>
      </div>
      {isFull && <p class="hint">{say("sliceFull")}</p>}
    </>
  );
}

/** What was picked: in sight whether the fold is open or not, each to be taken off again. */
function PickedSlices() {
  const { say, language } = useWarehouse();
  const { slices, change } = useSlices();
  const { slice, compare } = slices;
  return (
    <>
      {slice && (
        <PickedSlice
          text={say("slicePicked", { slice: sliceLabel(slice, language) })}
          slice={slice}
          remove={() => change(withOnly(slices, null))}
        />
      )}
      {compare.length > 0 && <p class="hint">{say("slicesCompared")}</p>}
      {compare.map((one, at) => (
        <PickedSlice
          key={at}
          text={sliceLabel(one, language)}
          slice={one}
          remove={() => change(withoutCompared(slices, at))}
        />
      ))}
    </>
  );
}

function PickedSlice({ text, slice, remove }: { text: string; slice: Slice; remove: () => void }) {
  const { say, language } = useWarehouse();
  const removes = say("sliceRemoveOne", { slice: sliceLabel(slice, language) });
  return <PickedLine {...{ text, removes }} remove={say("sliceRemove")} onRemove={remove} />;
}
