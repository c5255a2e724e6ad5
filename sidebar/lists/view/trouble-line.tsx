import { countHandover, readPeople } from "../list-acts.ts";
import { useLists, useSpot } from "./context.ts";

/** What went wrong and what to do next, with the way to try once more where nothing else on the panel is one. */
export function TroubleLine() {
  const { desk, state, say, account } = useLists();
  const box = useSpot<HTMLDivElement>("trouble");
  if (state.trouble === null) return null;
  const { message, hint } = account(state.trouble);
  const again =
    state.people === null
      ? () => readPeople(desk)
      : state.step === "where" && state.handover === null && (() => countHandover(desk));
  return (
    <div class="trouble" role="alert" tabIndex={-1} ref={box}>
      <p class="what">
        <span aria-hidden="true">!</span> {message}
      </p>
      {hint !== "" && <p>{hint}</p>}
      {again && (
        <button type="button" class="second" onClick={again}>
          {say("tryAgain")}
        </button>
      )}
    </div>
  );
}
