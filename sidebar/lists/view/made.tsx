import { count } from "../../format.ts";
import { goTo } from "../list-acts.ts";
import { saveAgain } from "../file-acts.ts";
import type { Made, MadeOfFiles } from "../made.ts";
import { useLists } from "./context.ts";
import { StepHead } from "./step-head.tsx";

/** What was made: the sheet's name, or the files, each to be saved once more. */
export function MadeStep() {
  const { desk, state, say, language } = useLists();
  const { made } = state;
  if (made === null) return null;
  const n = count(made.people, language);
  return (
    <>
      <StepHead step={4} title={say("made")} back={say("backToWhere")} onBack={() => goTo(desk, "where")} />
      {made.kind === "sheet" ? (
        <>
          <p>{say("sheetMade", { name: made.name, n })}</p>
          <Recorded made={made} />
        </>
      ) : (
        <Files made={made} />
      )}
    </>
  );
}

/** Where the campaign stands, and what came in the way. */
function Recorded({ made: { recorded, notices } }: { made: Made }) {
  const { say } = useLists();
  return (
    <>
      {recorded !== null && <p class="recorded">{say("recorded", { ...recorded })}</p>}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </>
  );
}

function Files({ made }: { made: MadeOfFiles }) {
  const { desk, say, language } = useLists();
  const { names, people } = made;
  if (names.length === 0) return <p class="stops">{say("fileNobody")}</p>;
  const n = count(people, language);
  return (
    <>
      <p>{names.length === 1 ? say("fileMade", { n }) : say("filesMade", { n, files: names.length })}</p>
      <Recorded made={made} />
      <LeftOut made={made} />
      {names.length === 1 && <p class="hint">{say("fileHint")}</p>}
      <ul class="made">
        {names.map((name, at) => (
          <li key={name}>
            <button type="button" class="second" onClick={() => saveAgain(desk, at)}>
              {say("fileAgain", { name })}
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{say("uploadNote")}</p>
    </>
  );
}

function LeftOut({ made: { without, tooLong, cut } }: { made: MadeOfFiles }) {
  const { say, language } = useLists();
  const lines = [
    ...(without > 0 ? [say("madeWithout", { n: count(without, language) })] : []),
    ...(tooLong > 0 ? [say("madeTooLong", { n: count(tooLong, language) })] : []),
    ...(cut > 0 ? [say("madeCut", { n: count(cut, language) })] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
