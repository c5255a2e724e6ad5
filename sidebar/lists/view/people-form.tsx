import { MOST_FIRST, PEOPLE_ORDERS } from "../../../src/core/segments/people-order.ts";
import { count } from "../../format.ts";
import { SelectField } from "../../view/fields.tsx";
import { peopleChoices } from "../people-choices.ts";
import { useLists } from "./context.ts";

const ORDERS = {
  sales: "salesFirst",
  lastOrder: "lastOrderFirst",
  orders: "ordersFirst",
  firstOrder: "firstOrderFirst",
} as const;

/** What 顧客一覧 leaves open: the order, and whether all are written. */
export function PeopleForm() {
  const { desk, state, say, language } = useLists();
  const { inputs } = state.form;
  const { order, all } = peopleChoices(state.form);
  const change = (chosen: Readonly<Record<string, string>>) =>
    desk.dispatch({ type: "form", change: { inputs: { ...inputs, ...chosen } } });
  return (
    <>
      <p class="hint">{say("targetPeopleNote")}</p>
      <SelectField
        label={say("peopleOrder")}
        value={order}
        options={PEOPLE_ORDERS.map((value) => ({ value, label: say(ORDERS[value]) }))}
        onChange={(value) => change({ order: value })}
      />
      <SelectField
        label={say("peopleMost")}
        value={all ? "all" : "first"}
        options={[
          { value: "first", label: say("peopleFirst", { n: count(MOST_FIRST, language) }) },
          { value: "all", label: say("peopleAll") },
        ]}
        onChange={(value) => change({ most: value })}
      />
    </>
  );
}
