import { undo } from "../acts/run.ts";
import { date, dateTime } from "../format.ts";
import { isFormChanged } from "../state.ts";
import { useView } from "./context.ts";
import { Fold } from "./fold.tsx";

/** What changed since the last run, in a place of its own that is always there, and the way back to the reports before. */
export function Since() {
  const { state, say } = useView();
  const { stale } = state;
  return (
    <>
      <p class={stale === null ? "since" : "since stale"} aria-live="polite">
        <span class="sign" aria-hidden="true">
          {stale === null ? "✓" : "!"}
        </span>
        <span>
          {stale ?? say(state.result?.table === undefined ? "fresh" : "freshTable")}
          {isFormChanged(state) && ` ${say("formChanged")}`}
        </span>
      </p>
      {state.canEdit && <Undo />}
    </>
  );
}

function Undo() {
  const { page, state, say } = useView();
  const { undo: offer } = state;
  if (offer === null) return null;
  const { anchorDate, madeAt } = offer;
  return (
    <div class="undo">
      <Fold title={say("undoTitle")}>
        <button type="button" class="second" disabled={state.phase !== "form"} onClick={() => undo(page)}>
          {say("undo", { date: date(anchorDate), time: dateTime(madeAt) })}
        </button>
        <p class="hint">{say("undoNote")}</p>
      </Fold>
    </div>
  );
}
