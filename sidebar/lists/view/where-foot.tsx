import { count } from "../../format.ts";
import type { Desk } from "../desk.ts";
import { readRows, writeSheet } from "../list-acts.ts";
import { segmentOf } from "../list-state.ts";
import type { ListState } from "../list-state.ts";
import { withRefusals } from "../list-words.ts";
import { peopleIn } from "../people.ts";
import { writtenOf } from "../people-choices.ts";
import { isPlainSheet, missingInput, PEOPLE_TARGET, targetNamed } from "../targets.ts";
import { Ask } from "./ask.tsx";
import { useCampaignWords } from "./campaign-words.ts";
import { useLists, useSpot } from "./context.ts";
import { Status } from "../../view/panel-parts.tsx";
import { On } from "./on.tsx";

/** On to what the file will hold; of the list of customers to its sheet. */
export function WhereFoot() {
  const spoken = useLists();
  const { desk, state, say, language } = spoken;
  const toBeSure = useCampaignWords();
  const ready = isReady(state);
  if (state.asking === "sheet") {
    const n = count(goingOut(state), language);
    const question = isPlainSheet(state.target)
      ? say("sheetPlainConfirm", { n })
      : withRefusals(toBeSure("sheetConfirm", { n }), state, spoken);
    return <Ask question={question} yes={say("sheetYes")} onYes={() => writeSheet(desk)} />;
  }
  return (
    <>
      <Said ready={ready} />
      {isPlainSheet(state.target) ? (
        <On text={say("sheetAsk")} ready={ready} onPress={() => askForSheet(desk)} />
      ) : (
        <On text={say("onToRows")} ready={ready} onPress={() => readRows(desk)} />
      )}
    </>
  );
}

/** The people on a sheet in the target's columns, instead of a file. */
export function ToSheet() {
  const { desk, state, say } = useLists();
  const button = useSpot<HTMLButtonElement>("toSheet");
  if (!isReady(state)) return null;
  return (
    <button type="button" class="second" ref={button} onClick={() => askForSheet(desk)}>
      {say("sheetAsk")}
    </button>
  );
}

const askForSheet = (desk: Desk): void => desk.dispatch({ type: "asking", asking: "sheet" });

function isReady(state: ListState): boolean {
  const input = missingInput(targetNamed(state.target ?? ""), state.form);
  return goingOut(state) > 0 && state.waiting === null && input === null;
}

/** How many go out: of the list of customers all, of a target those whom it may have; 0 = that is not known, or nobody. */
function goingOut(state: ListState): number {
  const { handover, target, people, given, form } = state;
  if (!isPlainSheet(target)) return handover === null || handover.stops !== null ? 0 : handover.left;
  const segment = segmentOf(state);
  const all = people === null || segment === null ? (given?.people ?? 0) : peopleIn(people, segment);
  return target === PEOPLE_TARGET ? writtenOf(all, form) : all;
}

function Said({ ready }: { ready: boolean }) {
  const { state, say, language } = useLists();
  const { target, waiting, handover, form } = state;
  const input = missingInput(targetNamed(target ?? ""), form);
  const text = (): string => {
    if (waiting === "sheet") return say("sheetWriting");
    if (waiting === "rows") return say("rowsReading");
    if (isPlainSheet(target) || handover === null) return "";
    if (input !== null) {
      const isWrong = input.kind === "number" && (form.inputs[input.id] ?? "").trim() !== "";
      return say(isWrong ? "inputWrong" : "inputMissing", { label: input.label[language] });
    }
    return ready ? say("rowsNote") : "";
  };
  return <Status text={text()} />;
}
