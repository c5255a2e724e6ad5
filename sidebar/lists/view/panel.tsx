import STYLE from "cpm:list-style";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Language } from "../../../src/entry/contract.ts";
import { newDesk } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { forget, goTo, readPeople } from "../list-acts.ts";
import { listWords } from "../list-say.ts";
import type { ListsProps } from "../lists-props.ts";
import { ListContext, useLists } from "./context.ts";
import { Foot } from "./foot.tsx";
import { MadeStep } from "./made.tsx";
import { RowsStep } from "./rows.tsx";
import { TroubleLine } from "./trouble-line.tsx";
import { WhereStep } from "./where.tsx";
import { WhoStep } from "./who.tsx";

/** The desk as it was left, for when the panel is opened from nobody's number again; no contacts stay on it. */
const kept: { desk: Desk | null; language: Language } = { desk: null, language: "ja" };

function deskFor(call: ListsProps["call"], given: ListsProps["given"]): Desk {
  const desk = (given === null ? kept.desk : null) ?? newDesk(call, () => kept.language, given);
  if (given?.due === undefined) kept.desk = desk;
  return desk;
}

/** リストを渡す: from people to a file or a sheet, in place of the page until it is left. */
export function Lists({ call, language, given, account, leave }: ListsProps) {
  kept.language = language;
  const [desk] = useState(() => deskFor(call, given));
  const [state, setState] = useState(desk.state());
  const [taken] = useState({ turn: -1 });
  useLayoutEffect(() => desk.subscribe(() => setState(desk.state())), [desk]);
  useLayoutEffect(() => desk.dispatch({ type: "step", step: firstStep(desk) }), [desk]);
  useLayoutEffect(() => void begin(desk), [desk, language]);
  useLayoutEffect(() => () => forget(desk), [desk]);
  return (
    <ListContext.Provider value={{ desk, state, language, say: listWords(language), account, leave, taken }}>
      <style>{STYLE}</style>
      <main class="lists">
        <TroubleLine />
        <Step />
      </main>
      <Foot />
    </ListContext.Provider>
  );
}

/** The orders are read when the panel opens, and what they are called once more in another language. */
function begin(desk: Desk): Promise<void> {
  if (firstStep(desk) === "where") return goTo(desk, "where");
  if (desk.state().step !== "who") desk.dispatch({ type: "step", step: "who" });
  forget(desk);
  return readPeople(desk);
}

/** People of a plan's day are chosen already. */
const firstStep = (desk: Desk): "who" | "where" => (desk.state().given?.due === undefined ? "who" : "where");

function Step() {
  const { step } = useLists().state;
  if (step === "who") return <WhoStep />;
  if (step === "where") return <WhereStep />;
  return step === "rows" ? <RowsStep /> : <MadeStep />;
}
