import { askLevers } from "../acts/levers.ts";
import { show } from "../acts/open.ts";
import type { LeversAnswer } from "../../src/entry/contract.ts";
import { useView } from "./context.ts";
import { Fold } from "./fold.tsx";
import { LeverCards } from "./lever-cards.tsx";
import { LeverTarget } from "./lever-target.tsx";
import { LeverTrouble } from "./lever-trouble.tsx";

/** どの施策が効くか of the last run; reading only, so that viewers have it, too. */
export function Levers() {
  const { page, state, say } = useView();
  if (state.result === null) return null;
  const toggled = (open: boolean) => {
    page.store.dispatch({ type: "fold", name: "levers", open });
    if (open && state.levers.answer === null && !state.levers.asking) void askLevers(page);
  };
  return (
    <div class="card settings">
      <Fold title={say("levers")} open={state.folds.levers} onToggle={toggled}>
        <Inside />
      </Fold>
    </div>
  );
}

function Inside() {
  const { state, say } = useView();
  const { answer, trouble } = state.levers;
  if (answer !== null) return <Answer answer={answer} />;
  return <div class="levers">{trouble ? <LeverTrouble /> : <p class="hint">{say("leversAsking")}</p>}</div>;
}

function Answer({ answer }: { answer: LeversAnswer }) {
  const { say } = useView();
  if (answer.rankings === null) return <p>{say("leversNoProjection")}</p>;
  return (
    <div class="levers">
      {answer.slice !== null && <p>{say("resultSlice", { slice: answer.slice })}</p>}
      <LeverCards rankings={answer.rankings} currency={answer.currency} />
      <p class="hint">{say("leversBasis")}</p>
      <ToSheet />
      <LeverTarget answer={answer} />
    </div>
  );
}

function ToSheet() {
  const { page, state, say } = useView();
  const link = state.result?.reports.find(({ id }) => id === "levers");
  if (!link) return null;
  return (
    <button type="button" class="second" onClick={() => show(page, link.sheetId)}>
      {say("leversSheet", { name: link.name })}
    </button>
  );
}
