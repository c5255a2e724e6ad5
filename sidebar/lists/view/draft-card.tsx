import { useState } from "preact/hooks";
import type { SegmentPeople } from "../../../src/entry/contract.ts";
import { CheckField } from "../../view/fields.tsx";
import { draftFault } from "../draft.ts";
import type { Draft, DraftChange, DraftFault } from "../draft.ts";
import { isKnown } from "../list-state.ts";
import { draftWords, fieldLabel } from "../list-words.ts";
import { useLists, useSpot } from "./context.ts";
import { DayEnds, NumberEnds } from "./draft-ends.tsx";
import { SegmentValues, Values } from "./draft-values.tsx";

export interface DraftProps {
  readonly draft: Draft;
  readonly people: SegmentPeople;
  readonly change: (change: DraftChange) => void;
}

/** One condition: in a few words, opened where it is new, and the way to take it off. */
export function DraftCard({ draft, people }: Omit<DraftProps, "change">) {
  const { desk, state, say, language } = useLists();
  const isNew = state.focus.spot === "draft" && draft.id === state.lastId;
  const [open, setOpen] = useState(isNew);
  const inside = useSpot<HTMLDivElement>(isNew ? "draft" : null, true);
  const label = fieldLabel(people, draft, say);
  const words = draftWords(people, draft, { say, language });
  const change = (next: DraftChange) => desk.dispatch({ type: "changed", id: draft.id, change: next });
  return (
    <div class="draft">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="draft-field">{label}</span> {words}
        </summary>
        <div class="folded" role="group" aria-label={label} ref={inside}>
          {isKnown(state, draft) && <Inside draft={draft} people={people} change={change} />}
        </div>
      </details>
      <Fault draft={draft} />
      <button
        type="button"
        class="quiet remove"
        aria-label={say("removeOne", { field: label })}
        onClick={() => desk.dispatch({ type: "removed", id: draft.id })}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

function Inside({ draft, people, change }: DraftProps) {
  const { say } = useLists();
  const props = { draft, people, change };
  return (
    <>
      {draft.kind === "class" && <Values {...props} />}
      {draft.kind === "segment" && <SegmentValues {...props} />}
      {(draft.kind === "number" || draft.kind === "money") && <NumberEnds {...props} />}
      {draft.kind === "day" && <DayEnds {...props} />}
      {draft.kind === "bought" && (
        <>
          <Values {...props} />
          <DayEnds {...props} />
        </>
      )}
      <CheckField
        label={say(draft.kind === "bought" ? "notBought" : "not")}
        value={draft.not}
        onChange={(not) => change({ not })}
      />
    </>
  );
}

/** Not filled in yet, which is no fault. */
const MISSING: readonly DraftFault[] = ["valuesMissing", "segmentsMissing", "rangeMissing"];

/** What is missing stands in reserved space, so that nothing moves while the condition is filled in. */
function Fault({ draft }: { draft: Draft }) {
  const { state, say } = useLists();
  const fault = draftFault(draft);
  const known = isKnown(state, draft);
  const text = !known ? say("unknownField") : fault === null ? "" : say(fault);
  const wrong = !known || (fault !== null && !MISSING.includes(fault));
  return (
    <p class={wrong ? "hint fault" : "hint"} aria-live="polite">
      {wrong && <span aria-hidden="true">! </span>}
      {text}
    </p>
  );
}
