import { discard } from "../acts/run.ts";
import { useView } from "./context.ts";

/** A run that was left in the middle: the main button goes on with it, this one gives it up. */
export function UnfinishedBox() {
  const { page, state, say } = useView();
  if (!state.unfinished || state.phase !== "form") return null;
  const { done, total } = state.unfinished;
  return (
    <section class="card">
      <h2>{say("unfinished")}</h2>
      <p class="muted">{say("unfinishedAt", { done, total })}</p>
      <button type="button" class="second" onClick={() => discard(page)}>
        {say("discard")}
      </button>
    </section>
  );
}
