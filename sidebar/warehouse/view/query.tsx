import { bytes } from "../../format.ts";
import { IdField } from "../../view/fields.tsx";
import { cost, drop, goOn, projectIn, run } from "../query-acts.ts";
import { useWarehouse } from "./context.ts";

/** ここで実行する: the query that is under way, or how the text is run. */
export function Query() {
  const { state, say } = useWarehouse();
  const { query, sql } = state;
  if (!query.isOffered || (sql === null && query.running === null)) return null;
  return (
    <section class="card">
      <h3>{say("here")}</h3>
      {query.running === null ? <Begin /> : <UnderWay />}
    </section>
  );
}

/** What it reads and may cost comes before it can be run. */
function Begin() {
  const { desk, state, say, language } = useWarehouse();
  const { query, waiting } = state;
  const project = projectIn(desk);
  return (
    <>
      <p class="hint">{say("hereAbout")}</p>
      <IdField
        label={say("project")}
        hint={say(project === "" ? "projectOpen" : "projectHint")}
        value={query.project ?? project}
        onChange={(typed) => desk.dispatch({ type: "query", change: { project: typed, cost: null } })}
      />
      {query.cost === null ? (
        <button
          type="button"
          class="second wide"
          disabled={waiting !== null || project === ""}
          onClick={() => void cost(desk)}
        >
          {say("cost")}
        </button>
      ) : (
        <>
          <p>{say("costSaid", { bytes: bytes(query.cost.bytes, language) })}</p>
          <p class="hint">
            {say("mostSaid", {
              most: bytes(query.cost.most, language),
              dollars: query.cost.dollars.toFixed(2),
            })}
          </p>
          <button
            type="button"
            class="second wide"
            disabled={waiting !== null}
            onClick={() => void run(desk)}
          >
            {say("run")}
          </button>
        </>
      )}
    </>
  );
}

/** A query that was sent: waited for on, or given up. */
function UnderWay() {
  const { desk, state, say } = useWarehouse();
  const { query, waiting } = state;
  if (query.running === null || waiting === "querying" || waiting === "taking") return null;
  const { project, isKnown } = query.running;
  return (
    <>
      <p>{say(isKnown ? "underWay" : "unsure", { project })}</p>
      {isKnown && (
        <button type="button" class="second wide" disabled={waiting !== null} onClick={() => void goOn(desk)}>
          {say("goOn")}
        </button>
      )}
      <button type="button" class="second wide" disabled={waiting !== null} onClick={() => void drop(desk)}>
        {say("drop")}
      </button>
      <p class="hint">{say("dropNote")}</p>
    </>
  );
}
