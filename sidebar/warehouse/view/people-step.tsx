import { SelectField } from "../../view/fields.tsx";
import { writeList } from "../warehouse-acts.ts";
import { useWarehouse } from "./context.ts";
import { Head, Main, Status } from "./head.tsx";
import { Sql } from "./sql.tsx";

/** Whom a list is of, and its SQL. */
export function PeopleStep() {
  const { desk, state, say } = useWarehouse();
  const { people, called, listSql } = state;
  const named = people.map((one) => ({ value: one.called, label: one.called }));
  return (
    <>
      <Head
        step={2}
        title={say("people")}
        back={say("backToTable")}
        onBack={() => desk.dispatch({ type: "step", step: "table" })}
      />
      <p class="hint">{say("peopleAbout")}</p>
      <SelectField
        label={say("peopleWhich")}
        hint={say("peopleNote")}
        value={called ?? ""}
        options={[{ value: "", label: say("peopleChoose") }, ...named]}
        onChange={(value) => desk.dispatch({ type: "called", called: value === "" ? null : value })}
      />
      {listSql !== null && (
        <>
          <Sql sql={listSql} />
          <p>{say("peopleRun")}</p>
        </>
      )}
    </>
  );
}

/** Writes the SQL of the chosen people. */
export function PeopleFoot() {
  const { desk, state, say } = useWarehouse();
  const { waiting, called } = state;
  return (
    <>
      <Status text={waiting === "writing" ? say("writing") : ""} />
      <Main
        text={say("write")}
        ready={called !== null && waiting === null}
        onPress={() => void writeList(desk)}
      />
    </>
  );
}
