import { useState } from "preact/hooks";
import type { StepCalendar } from "../../src/entry/contract.ts";
import { makeCalendar } from "../acts/steps.ts";
import { count } from "../format.ts";
import { useView } from "./context.ts";
import { Give } from "./give.tsx";

/** ステップメール: the way to 配信カレンダー, and from its days to their lists. */
export function StepsCard() {
  const { page, state, say } = useView();
  const { steps, result, phase } = state;
  if (result === null) return null;
  return (
    <section class="card" aria-labelledby="steps-card">
      <h2 id="steps-card">{say("steps")}</h2>
      <p class="hint">{say("stepsNote")}</p>
      <button
        type="button"
        class="second wide"
        disabled={phase !== "form" || steps === "working"}
        onClick={() => makeCalendar(page)}
      >
        {say("stepsAsk")}
      </button>
      <div class="more" aria-live="polite">
        {steps === "working" && <p class="hint">{say("stepsWorking")}</p>}
        {steps !== null && steps !== "working" && <Calendar calendar={steps} />}
      </div>
    </section>
  );
}

/** Days that are shown before the others are asked for [count]. */
const FIRST_DAYS = 8;

function Calendar({ calendar }: { calendar: StepCalendar }) {
  const { say } = useView();
  const [all, setAll] = useState(false);
  const { sheet, lines, clashes, faults, notices } = calendar;
  const left = lines.length - FIRST_DAYS;
  return (
    <>
      {sheet !== null && <p>{say("stepsMade", { name: sheet.name })}</p>}
      {[...notices, ...faults, ...clashes].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {lines.slice(0, all ? lines.length : FIRST_DAYS).map((line) => (
        <DueLine key={`${line.day} ${line.plan}`} line={line} />
      ))}
      {left > 0 && !all && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {say("stepsAll", { n: left })}
        </button>
      )}
    </>
  );
}

/** The plan and the day say whom; no condition is added. */
const ALL_DUE = { segment: { conditions: [] }, segmentNote: "" };

function DueLine({ line: { plan, day, people } }: { line: StepCalendar["lines"][number] }) {
  const { state, say } = useView();
  const label = say("stepsLine", {
    day: day.replace(/-/g, "/"),
    plan,
    n: count(people, state.language),
  });
  return (
    <div class="due">
      <p>{label}</p>
      <Give label={label} called={plan} of={ALL_DUE} people={people} due={{ plan, day }} />
    </div>
  );
}
