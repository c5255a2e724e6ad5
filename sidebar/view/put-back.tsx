import type { InputsPutBack } from "../../src/entry/contract.ts";
import { putInputsBack } from "../acts/open.ts";
import { count } from "../format.ts";
import { useFocus, useView } from "./context.ts";

/** Takes back whatever was typed into the yellow cells of the reports. */
export function PutBack() {
  const { page, state, say } = useView();
  const said = useFocus<HTMLDivElement>("putBack");
  const { inputs } = state;
  return (
    <div class="more put-back">
      <button
        type="button"
        class="second"
        disabled={state.phase !== "form"}
        onClick={() => putInputsBack(page)}
      >
        {say("putBack")}
      </button>
      <div ref={said} tabIndex={-1} class="hint" aria-live="polite">
        {inputs === null && say("putBackNote")}
        {inputs === "working" && say("putBackWorking")}
        {inputs !== null && inputs !== "working" && <Outcome {...inputs} />}
      </div>
    </div>
  );
}

function Outcome({ cells, sheets, left }: InputsPutBack) {
  const { state, say } = useView();
  const names = sheets.map((name) => say("sheetNamed", { name })).join(say("listComma"));
  return (
    <>
      {cells > 0 && <p>{say("putBackDone", { n: count(cells, state.language), names })}</p>}
      {cells === 0 && left.length === 0 && <p>{say("putBackNone")}</p>}
      {left.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
