import STYLE from "cpm:warehouse-style";
import { useLayoutEffect, useState } from "preact/hooks";
import { PanelTrouble } from "../../view/panel-parts.tsx";
import { look } from "../warehouse-acts.ts";
import { newWarehouseDesk } from "../warehouse-desk.ts";
import type { Asked, WarehouseDesk } from "../warehouse-desk.ts";
import type { WarehouseProps } from "../warehouse-props.ts";
import { warehouseWords } from "../warehouse-words.ts";
import { useSpot, useWarehouse, WarehouseContext } from "./context.ts";
import { PeopleFoot, PeopleStep } from "./people-step.tsx";
import { ResultFoot, ResultStep } from "./result-step.tsx";
import { TableFoot, TableStep } from "./table-step.tsx";

/** The desk as it was left, for when the panel is opened again: nothing of a person is on it. */
const kept: { desk: WarehouseDesk | null; asked: Asked | null } = { desk: null, asked: null };

function deskFor(call: WarehouseProps["call"]): WarehouseDesk {
  kept.desk ??= newWarehouseDesk(call, () => {
    if (kept.asked === null) throw new Error("the panel is not open");
    return kept.asked;
  });
  return kept.desk;
}

/** BigQueryから: from a table in BigQuery to SQL, and from its result to reports, in place of the page until it is left. */
export function Warehouse({ call, language, form, today, zone, account, begin, leave }: WarehouseProps) {
  kept.asked = { ...form, today, zone, language };
  const [desk] = useState(() => deskFor(call));
  const [state, setState] = useState(desk.state());
  const [taken] = useState({ turn: -1 });
  useLayoutEffect(() => desk.subscribe(() => setState(desk.state())), [desk]);
  useLayoutEffect(() => void look(desk), [desk, language]);
  const say = warehouseWords(language);
  return (
    <WarehouseContext.Provider value={{ desk, state, language, zone, say, account, begin, leave, taken }}>
      <style>{STYLE}</style>
      <main class="warehouse">
        <Trouble />
        <Step />
      </main>
      <footer class="warehouse-foot">
        <Foot />
      </footer>
    </WarehouseContext.Provider>
  );
}

function Step() {
  const { step } = useWarehouse().state;
  if (step === "table") return <TableStep />;
  return step === "result" ? <ResultStep /> : <PeopleStep />;
}

function Foot() {
  const { step } = useWarehouse().state;
  if (step === "table") return <TableFoot />;
  return step === "result" ? <ResultFoot /> : <PeopleFoot />;
}

/** Why a table or a result is refused, or what else went wrong, and what to do next. */
function Trouble() {
  const { state, account } = useWarehouse();
  const box = useSpot<HTMLDivElement>("trouble");
  const { message, hint } =
    state.trouble === null ? { message: state.refusal ?? "", hint: "" } : account(state.trouble);
  if (message === "") return null;
  return <PanelTrouble message={message} hint={hint} boxRef={box} />;
}
