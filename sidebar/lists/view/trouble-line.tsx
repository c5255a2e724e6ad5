import { countHandover, readPeople } from "../list-acts.ts";
import { PanelTrouble } from "../../view/panel-parts.tsx";
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
    <PanelTrouble message={message} hint={hint} boxRef={box}>
      {again && (
        <button type="button" class="second" onClick={again}>
          {say("tryAgain")}
        </button>
      )}
    </PanelTrouble>
  );
}
