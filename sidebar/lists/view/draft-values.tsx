import { useState } from "preact/hooks";
import { count } from "../../format.ts";
import { CheckField, Field } from "../../view/fields.tsx";
import { segmentName } from "../list-words.ts";
import { choicesOf, valueLabel } from "../people.ts";
import type { ValueChoice } from "../people.ts";
import { useLists } from "./context.ts";
import type { DraftProps } from "./draft-card.tsx";

/** From so many on there is a field to find them by; so many are shown at once. */
const MANY = 10;
const MOST_SHOWN = 50;

/** The values of a field with their people; long lists can be searched, what is ticked stays in sight. */
export function Values({ draft, people, change }: DraftProps) {
  const { say } = useLists();
  const [search, setSearch] = useState("");
  const choices = choicesOf(people, draft.field);
  const all = [...unheld({ people, draft }, choices), ...choices];
  const found = foundIn(all, search, draft.values);
  const tick = (value: string, on: boolean) =>
    change({ values: on ? [...draft.values, value] : draft.values.filter((one) => one !== value) });
  return (
    <fieldset class="values">
      <legend>{say("values")}</legend>
      {all.length > MANY && <Find value={search} onChange={setSearch} />}
      <div class="list">
        {found.slice(0, MOST_SHOWN).map((choice) => (
          <Value key={choice.value} choice={choice} on={draft.values.includes(choice.value)} tick={tick} />
        ))}
        {found.length === 0 && <p class="hint">{say("noneFound")}</p>}
      </div>
      <More hidden={found.length - MOST_SHOWN} />
    </fieldset>
  );
}

/** Ticked values that nobody has any more. */
function unheld(
  { people, draft: { field, values } }: Pick<DraftProps, "people" | "draft">,
  choices: readonly ValueChoice[],
): ValueChoice[] {
  const held = new Set(choices.map(({ value }) => value));
  return values
    .filter((value) => !held.has(value))
    .map((value) => ({ value, label: valueLabel(people, field, value), people: 0 }));
}

function foundIn(
  all: readonly ValueChoice[],
  search: string,
  ticked: readonly string[],
): readonly ValueChoice[] {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const wanted = plain(search.trim());
  const isTicked = ({ value }: ValueChoice) => ticked.includes(value);
  if (wanted === "")
    return all.length > MOST_SHOWN ? [...all.filter(isTicked), ...all.filter((one) => !isTicked(one))] : all;
  return all.filter(({ label }) => plain(label).includes(wanted));
}

function Value(props: { choice: ValueChoice; on: boolean; tick: (value: string, on: boolean) => void }) {
  const { say, language } = useLists();
  const { value, label, people } = props.choice;
  return (
    <CheckField
      label={say("valueCount", { label, n: count(people, language) })}
      value={props.on}
      onChange={(on) => props.tick(value, on)}
    />
  );
}

function Find(props: { value: string; onChange: (value: string) => void }) {
  const { say } = useLists();
  return (
    <Field label={say("find")}>
      {(control) => (
        <input
          {...control}
          type="text"
          autocomplete="off"
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function More({ hidden }: { hidden: number }) {
  const { say, language } = useLists();
  if (hidden <= 0) return null;
  return <p class="hint">{say("more", { n: count(hidden, language) })}</p>;
}

/** Saved segments, and those of the condition that are not saved. */
export function SegmentValues({ draft, change }: DraftProps) {
  const { state, say } = useLists();
  const { saved, loaded } = state;
  const names = new Set(draft.segments.map(({ name }) => name));
  const beside = draft.segments.filter(({ name }) => !saved.some((one) => one.name === name));
  const others = saved.filter(({ name }) => name !== loaded);
  return (
    <fieldset class="values">
      <legend>{say("values")}</legend>
      <div class="list">
        {beside.map((segment, at) => (
          <CheckField
            key={`beside ${at}`}
            label={segmentName(segment, say)}
            value
            onChange={() => change({ segments: draft.segments.filter((one) => one !== segment) })}
          />
        ))}
        {others.map((segment) => (
          <CheckField
            key={segment.name}
            label={segmentName(segment, say)}
            value={names.has(segment.name)}
            onChange={(on) => {
              const rest = draft.segments.filter(({ name }) => name !== segment.name);
              change({ segments: on ? [...rest, segment] : rest });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
