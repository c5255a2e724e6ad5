import { cancel, create, resume } from "../acts/run.ts";
import { obstacle } from "../readiness.ts";
import type { State } from "../state.ts";
import type { Say } from "../words.ts";
import { useFocus, useView } from "./context.ts";

/** Always in sight: how things stand, how far a run has come, and the one main button. */
export function Footer() {
  const { state, say } = useView();
  const status = useFocus<HTMLParagraphElement>("progress");
  return (
    <footer>
      <Bar />
      <p class="status" role="status" tabIndex={-1} ref={status}>
        <Count />
        {statusText(state, say)}
      </p>
      {state.phase === "running" ? <CancelButton /> : <MainButton />}
    </footer>
  );
}

function Count() {
  const { state, say } = useView();
  if (!state.progress) return null;
  const { done, total } = state.progress;
  return <span class="count">{say("progressCount", { done, total })}</span>;
}

function Bar() {
  const { state, say } = useView();
  const { done, total } = state.progress ?? { done: 0, total: 1 };
  const idle = state.phase !== "running";
  return (
    <progress aria-hidden={idle} aria-label={say("progress")} max={total || 1} value={idle ? 0 : done} />
  );
}

function CancelButton() {
  const { page, state, say } = useView();
  return (
    <button
      type="button"
      class="second wide"
      aria-disabled={state.cancelling}
      onClick={() => {
        if (!state.cancelling) cancel(page);
      }}
    >
      {say("cancel")}
    </button>
  );
}

function MainButton() {
  const { page, state, say } = useView();
  const button = useFocus<HTMLButtonElement>("create");
  const goesOn = state.unfinished !== null;
  return (
    <button
      ref={button}
      type="button"
      class="main"
      disabled={state.phase === "opening"}
      onClick={() => (goesOn ? resume(page) : create(page))}
    >
      {say(goesOn ? "resume" : "create")}
    </button>
  );
}

function statusText(state: State, say: Say): string {
  if (state.phase === "opening") return say("opening");
  if (state.phase === "running") return runningText(state, say);
  if (state.unfinished) return say("statusUnfinished");
  if (state.trouble) return say("trouble");
  if (state.looking) return say("ordersInspecting");
  if (state.ended === "cancelled") return say("statusCancelled");
  const inTheWay = obstacle(state);
  if (inTheWay) return say(inTheWay.says);
  return say(state.ended === "done" ? "statusDone" : "statusReady");
}

function runningText(state: State, say: Say): string {
  if (state.cancelling) return say("cancelling");
  return state.progress ? state.progress.label : say("starting");
}
