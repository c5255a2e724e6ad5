import type { ExplainedLine, Explanation, PersonOrders } from "../../src/entry/contract.ts";
import { explain } from "../acts/explain.ts";
import { useFocus, useView } from "./context.ts";
import { CustomerLists } from "./customer-lists.tsx";

/** What the number under the cursor is; reading only, so that viewers have it, too. */
export function Explain() {
  const { page, state, say } = useView();
  if (state.result === null) return null;
  const { explaining } = state;
  const asking = explaining.step === "asking";
  return (
    <section class="card" aria-labelledby="explain">
      <h2 id="explain">{say("explain")}</h2>
      <p class="hint">{say(explaining.step === "answered" ? "explainAgain" : "explainHow")}</p>
      <button
        type="button"
        class="second wide"
        aria-disabled={asking}
        disabled={state.phase !== "form"}
        onClick={() => explain(page)}
      >
        {say(asking ? "explaining" : "explainAsk")}
      </button>
      <Answer />
    </section>
  );
}

function Answer() {
  const { explaining } = useView().state;
  const card = useFocus<HTMLDivElement>("explained");
  if (explaining.step !== "answered") return null;
  const { answer } = explaining;
  return (
    <div class="explained" tabIndex={-1} ref={card} role="status">
      {answer.kind === "none" && <p>{answer.sentence}</p>}
      {answer.kind === "person" && <Person answer={answer} />}
      {answer.kind === "number" && <Card answer={answer} />}
    </div>
  );
}

function Card({ answer }: { answer: Explanation }) {
  const { state } = useView();
  return (
    <>
      <p class="hint">
        {answer.sheet} {answer.cell}
      </p>
      <h3>
        {answer.name} {answer.of !== "" && <span class="muted">{answer.of}</span>}
      </h3>
      <p class="shows">{answer.shows}</p>
      <p>{answer.meaning}</p>
      <Lines lines={answer.lines} />
      {answer.notes.length > 0 && (
        <ul class="notices">
          {answer.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {state.canEdit && <CustomerLists answer={answer} />}
    </>
  );
}

/** The orders of the person in a row of a list. */
function Person({ answer: { customerId, sentence, lines } }: { answer: PersonOrders }) {
  return (
    <>
      <h3>{customerId}</h3>
      <p class="hint">{sentence}</p>
      <Lines lines={lines} />
    </>
  );
}

function Lines({ lines }: { lines: readonly ExplainedLine[] }) {
  return (
    <dl class="behind">
      {lines.map(({ label, value }, at) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
