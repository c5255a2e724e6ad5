import { removeAll } from "../acts/open.ts";
import type { Removal as Step } from "../state.ts";
import type { Say } from "../say.ts";
import { useFocus, useView } from "./context.ts";
import { Fold } from "./fold.tsx";

/** Removes what the product stored in the file, after asking inside the page. */
export function Removal() {
  const { state, say } = useView();
  return (
    <div class="card removal">
      <Fold title={say("remove")} {...(state.removal.step === "done" ? { open: true } : {})}>
        <p class="muted">{say("removeNote")}</p>
        <Ask removal={state.removal} />
      </Fold>
    </div>
  );
}

/** How much went, and which sheets with personal data stay. */
function removedWords({ removed, lists, left }: Extract<Step, { step: "done" }>, say: Say): string {
  const names = lists.map((name) => say("sheetNamed", { name })).join(say("listComma"));
  const stay = lists.length > 0 ? [say("removedLists", { names })] : [];
  return [say("removed", { n: removed }), ...stay, ...left].join(" ");
}

function Ask({ removal }: { removal: Step }) {
  const { page, say } = useView();
  const spot = useFocus<HTMLParagraphElement>("removal");
  const go = (to: Step) => page.store.dispatch({ type: "removal", removal: to });
  if (removal.step === "idle")
    return (
      <button type="button" class="second" onClick={() => go({ step: "asking" })}>
        {say("removeAsk")}
      </button>
    );
  return (
    <div role="group" aria-label={say("remove")}>
      <p ref={spot} tabIndex={-1} class="what" aria-live="polite">
        {removal.step === "asking" && say("removeConfirm")}
        {removal.step === "removing" && say("removing")}
        {removal.step === "done" && removedWords(removal, say)}
      </p>
      {removal.step === "asking" && (
        <div class="row">
          <button type="button" class="second" onClick={() => go({ step: "idle" })}>
            {say("removeNo")}
          </button>
          <button type="button" class="second danger" onClick={() => removeAll(page)}>
            {say("removeYes")}
          </button>
        </div>
      )}
    </div>
  );
}
