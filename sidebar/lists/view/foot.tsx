import { count, percent } from "../../format.ts";
import { goTo } from "../list-acts.ts";
import { saveFiles } from "../file-acts.ts";
import { openDraft, segmentOf } from "../list-state.ts";
import { withRefusals } from "../list-words.ts";
import { peopleIn } from "../people.ts";
import { Ask } from "./ask.tsx";
import { useLists } from "./context.ts";
import { useCampaignWords } from "./campaign-words.ts";
import { Status } from "../../view/panel-parts.tsx";
import { On } from "./on.tsx";
import { WhereFoot } from "./where-foot.tsx";

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

function RowsFoot() {
  const { desk, state, say, language } = useLists();
  const toBeSure = useCampaignWords();
  const { asking, waiting, fits } = state;
  const n = count(fits, language);
  const text = (): string => {
    if (waiting === "files") return say("fileMaking");
    return fits > 0 ? say("filePeople", { n }) : say("fileNobody");
  };
  if (asking === "file") {
    const question = withRefusals(toBeSure("fileConfirm", { n }), state, { say, language });
    return <Ask question={question} yes={say("fileYes")} onYes={() => saveFiles(desk)} />;
  }
  return (
    <>
      <Status text={text()} />
      <On
        text={say("saveFile")}
        ready={waiting === null && fits > 0}
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
