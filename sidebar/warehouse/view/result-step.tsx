import { useRef } from "preact/hooks";
import { count, date } from "../../format.ts";
import { SelectField } from "../../view/fields.tsx";
import type { ResultSheet } from "../../../src/entry/contract.ts";
import { termsOf } from "../warehouse-state.ts";
import { look, make } from "../warehouse-acts.ts";
import { useWarehouse } from "./context.ts";
import { MainButton, Status } from "../../view/panel-parts.tsx";
import { Head } from "./head.tsx";
import { Query } from "./query.tsx";
import { Sql } from "./sql.tsx";

/** The SQL with what to do with it, and the sheet that its result was brought to. */
export function ResultStep() {
  const { desk, state, say } = useWarehouse();
  return (
    <>
      <Head
        step={2}
        title={say("result")}
        back={say("backToTable")}
        onBack={() => desk.dispatch({ type: "step", step: "table" })}
      />
      <Query />
      {state.sql !== null && (
        <>
          {state.query.isOffered && <h3>{say("orElse")}</h3>}
          <Sql sql={state.sql} />
          <ol class="ways">
            <li>{say("step1")}</li>
            <li>{say("step2")}</li>
            <li>{say("step3")}</li>
          </ol>
        </>
      )}
      <Sheets />
    </>
  );
}

function Sheets() {
  const { desk, state, say, language } = useWarehouse();
  const { sheets, sheetId, waiting } = state;
  const found = sheets ?? [];
  const labelOf = (one: ResultSheet): string => {
    const [said, asOf] = [{ name: one.name, rows: count(one.rows, language) }, termsOf(one)?.anchor];
    return asOf === undefined ? say("sheetOption", said) : say("sheetAsOf", { ...said, date: date(asOf) });
  };
  const options = found.map((one) => ({
    value: String(one.sheetId),
    label: labelOf(one),
  }));
  return (
    <section class="card">
      {found.length === 0 ? (
        <p>{say(waiting === "looking" ? "looking" : "sheetNone")}</p>
      ) : (
        <SelectField
          label={say("sheet")}
          value={String(sheetId ?? "")}
          options={options}
          onChange={(value) => desk.dispatch({ type: "sheet", sheetId: Number(value) })}
        />
      )}
      <button type="button" class="second" disabled={waiting !== null} onClick={() => void look(desk)}>
        {say("look")}
      </button>
    </section>
  );
}

/** Makes the reports of the chosen sheet. */
export function ResultFoot() {
  const { desk, state, say, begin } = useWarehouse();
  const { waiting, sheetId } = state;
  const pressed = useRef(false);
  const text = (): string => {
    if (waiting !== null && waiting !== "writing") return say(waiting);
    return sheetId === null ? say("noSheet") : "";
  };
  const press = async (): Promise<void> => {
    if (pressed.current) return;
    pressed.current = true;
    const progress = await make(desk);
    pressed.current = false;
    if (progress !== null) begin(progress);
  };
  return (
    <>
      <Status text={text()} />
      <MainButton
        text={say("make")}
        ready={sheetId !== null && waiting === null}
        onPress={() => void press()}
      />
    </>
  );
}
