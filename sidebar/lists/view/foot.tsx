import { count, percent } from "../../format.ts";
import { goTo, readRows, writeSheet } from "../list-acts.ts";
import { saveFiles } from "../file-acts.ts";
import { openDraft, segmentOf } from "../list-state.ts";
import type { ListState } from "../list-state.ts";
import { peopleIn } from "../people.ts";
import { LIST_TARGET, missingInput, targetNamed } from "../targets.ts";
import { Ask } from "./ask.tsx";
import { useLists, useSpot } from "./context.ts";

/** The step's one main button, always in sight, with what there is to say beside it. */
export function Foot() {
  const { step } = useLists().state;
  return (
    <footer class="lists-foot">
      {step === "who" && <WhoFoot />}
      {step === "where" && <WhereFoot />}
      {step === "rows" && <RowsFoot />}
      {step === "made" && <MadeFoot />}
    </footer>
  );
}

function On(props: { text: string; ready: boolean; onPress: () => void }) {
  const button = useSpot<HTMLButtonElement>("on");
  const { ready, onPress } = props;
  return (
    <button type="button" class="main" ref={button} aria-disabled={!ready} onClick={() => ready && onPress()}>
      {props.text}
    </button>
  );
}

function Status({ text }: { text: string }) {
  return (
    <p class="status" role="status">
      {text}
    </p>
  );
}

function WhoFoot() {
  const { desk, state, say, language } = useLists();
  const segment = segmentOf(state);
  const now = state.people === null || segment === null ? null : peopleIn(state.people, segment);
  const given = state.asGiven ? (state.given?.people ?? null) : null;
  const text = (): string => {
    if (state.people === null) return given === null ? "" : say("asGiven", { n: count(given, language) });
    if (now === null) return openDraft(state) === null ? "" : say("countOpen");
    if (now === 0) return say("nobody");
    const all = state.people.people;
    const counted = say("count", { n: count(now, language), share: percent(now / all, language) });
    if (given === null || given === now || state.given?.note !== "") return counted;
    return say("differs", { given: count(given, language), now: count(now, language) });
  };
  return (
    <>
      <Status text={text()} />
      <On text={say("onToWhere")} ready={segment !== null && now !== 0} onPress={() => goTo(desk, "where")} />
    </>
  );
}

/** True while something keeps the people from being handed over. */
function whereWaits({ handover, target, form }: ListState): boolean {
  if (handover === null || handover.stops !== null || handover.left === 0) return true;
  return missingInput(targetNamed(target ?? ""), form) !== null;
}

function WhereFoot() {
  const { desk, state, say, language } = useLists();
  const { asking, handover, target, waiting } = state;
  const input = missingInput(targetNamed(target ?? ""), state.form);
  const ready = !whereWaits(state) && waiting === null;
  const n = count(handover?.left ?? 0, language);
  if (asking === "sheet") {
    return <Ask question={say("sheetConfirm", { n })} yes={say("sheetYes")} onYes={() => writeSheet(desk)} />;
  }
  const sheet = () => desk.dispatch({ type: "asking", asking: "sheet" });
  const text = (): string => {
    if (waiting === "sheet") return say("sheetWriting");
    if (waiting === "rows") return say("rowsReading");
    if (handover === null || target === LIST_TARGET) return "";
    return input === null ? (ready ? say("rowsNote") : "") : say("inputMissing", { label: input[language] });
  };
  if (target === LIST_TARGET) {
    return (
      <>
        <Status text={text()} />
        <On text={say("sheetAsk")} ready={ready} onPress={sheet} />
      </>
    );
  }
  return (
    <>
      <Status text={text()} />
      <On text={say("onToRows")} ready={ready} onPress={() => readRows(desk)} />
      <button type="button" class="second wide" aria-disabled={!ready} onClick={() => ready && sheet()}>
        {say("sheetAsk")}
      </button>
    </>
  );
}

function RowsFoot() {
  const { desk, state, say, language } = useLists();
  const { asking, handover, waiting } = state;
  const n = count(handover?.left ?? 0, language);
  if (asking === "file") {
    return <Ask question={say("fileConfirm", { n })} yes={say("fileYes")} onYes={() => saveFiles(desk)} />;
  }
  return (
    <>
      <Status text={waiting === "files" ? say("fileMaking") : ""} />
      <On
        text={say("saveFile")}
        ready={waiting === null}
        onPress={() => desk.dispatch({ type: "asking", asking: "file" })}
      />
    </>
  );
}

function MadeFoot() {
  const { desk, say, leave } = useLists();
  return (
    <>
      <On text={say("again")} ready onPress={() => goTo(desk, "where")} />
      <button type="button" class="second wide" onClick={leave}>
        {say("close")}
      </button>
    </>
  );
}
