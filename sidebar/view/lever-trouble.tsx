import { askLevers } from "../acts/levers.ts";
import { useView } from "./context.ts";
import { accountOf } from "./trouble-box.tsx";

/** Here and not at the top of the page, so that nobody who types is taken away from the field. */
export function LeverTrouble() {
  const { page, state, say } = useView();
  if (state.levers.trouble === null) return null;
  const { message, hint } = accountOf(state.levers.trouble, say);
  return (
    <div class="trouble" role="alert">
      <p class="what">
        <span aria-hidden="true">!</span> {message}
      </p>
      {hint !== "" && <p>{hint}</p>}
      <button type="button" class="second" onClick={() => askLevers(page)}>
        {say("tryAgain")}
      </button>
    </div>
  );
}
