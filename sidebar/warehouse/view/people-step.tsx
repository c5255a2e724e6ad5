import { Field } from "../../view/fields.tsx";
import type { CalledSegment } from "../../../src/entry/contract.ts";
import { writeList } from "../warehouse-acts.ts";
import { useWarehouse } from "./context.ts";
import { MainButton, Status } from "../../view/panel-parts.tsx";
import { Head } from "./head.tsx";
import { Sql } from "./sql.tsx";

/** Whom a list is of, and its SQL. */
export function PeopleStep() {
  const { desk, state, say } = useWarehouse();
  const { listSql, form } = state;
  const isSliced = form.slices.slice !== null || form.slices.compare.length > 0;
  return (
    <>
      <Head
        step={2}
        title={say("people")}
        back={say("backToTable")}
        onBack={() => desk.dispatch({ type: "step", step: "table" })}
      />
      <p class="hint">{say("peopleAbout")}</p>
      {isSliced && <p class="hint">{say("slicesPeople")}</p>}
      <PeopleSelect />
      {listSql !== null && (
        <>
          <Sql sql={listSql} />
          <p>{say("peopleRun")}</p>
        </>
      )}
    </>
  );
}

/** Those that somebody saved come first, then the classes of each division. */
function PeopleSelect() {
  const { desk, state, say } = useWarehouse();
  const { listable, called } = state;
  const divisions = [...new Set(listable.map(({ of = say("peopleSaved") }) => of))];
  const choose = (at: string) =>
    desk.dispatch({ type: "called", called: at === "" ? null : (listable[Number(at)] ?? null) });
  const option = (one: CalledSegment) => {
    const at = String(listable.indexOf(one));
    return (
      <option key={at} value={at}>
        {one.called}
      </option>
    );
  };
  return (
    <Field label={say("peopleWhich")} hint={say("peopleNote")}>
      {(control) => (
        <select
          {...control}
          value={called === null ? "" : String(listable.indexOf(called))}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{say("peopleChoose")}</option>
          {divisions.map((division) => (
            <optgroup key={division} label={division}>
              {listable.filter(({ of = say("peopleSaved") }) => of === division).map(option)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Writes the SQL of the chosen people. */
export function PeopleFoot() {
  const { desk, state, say } = useWarehouse();
  const { waiting, called } = state;
  return (
    <>
      <Status text={waiting === "writing" ? say("writing") : ""} />
      <MainButton
        text={say("write")}
        ready={called !== null && waiting === null}
        onPress={() => void writeList(desk)}
      />
    </>
  );
}
