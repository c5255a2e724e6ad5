import type { Language, LeverOrder, LeversAnswer, RankedLever } from "../../src/entry/contract.ts";
import { money, percent, points } from "../format.ts";
import { peopleText } from "../lever-words.ts";
import type { Say } from "../say.ts";
import { useView } from "./context.ts";
import { SelectField } from "./fields.tsx";
import { Give } from "./give.tsx";

/** So many are shown. */
const BEST = 3;

/** Nobody stands behind the rate today. */
const NONE = "—";

/** What each order goes by. */
const GAIN = {
  byPerson: "salesGainPerPerson",
  byPoint: "salesGain",
} as const;

/** The levers that bring most, in the order the user chooses. */
export function LeverCards(props: { rankings: NonNullable<LeversAnswer["rankings"]>; currency: string }) {
  const { page, state, say } = useView();
  const { order } = state.levers;
  const best = props.rankings[order].filter((lever) => (lever[GAIN[order]] ?? 0) > 0).slice(0, BEST);
  return (
    <>
      <SelectField<LeverOrder>
        label={say("leversOrder")}
        value={order}
        options={[
          { value: "byPerson", label: say("leversByPerson") },
          { value: "byPoint", label: say("leversByPoint") },
        ]}
        onChange={(next) => page.store.dispatch({ type: "leverOrder", order: next })}
      />
      {best.length === 0 && <p>{say("leversNone")}</p>}
      <ol class="ranked">
        {best.map((lever) => (
          <Card key={lever.name} lever={lever} currency={props.currency} />
        ))}
      </ol>
    </>
  );
}

function Card({ lever, currency }: { lever: RankedLever; currency: string }) {
  const { state, say } = useView();
  const { language, levers } = state;
  const [gain, other] = gainsOf(lever, levers.order, { currency, language, say });
  return (
    <li>
      <p class="apart">
        <span class="what">{say("leverStep", { name: lever.name, n: points(lever.step, language) })}</span>
        <span class="hint">{say("leverNow", { rate: percent(lever.rate, language) })}</span>
      </p>
      <p class="gain">{gain}</p>
      <p class="hint">{other}</p>
      <p class="hint">{peopleOf(lever, language, say)}</p>
      {lever.affordableCost && (
        <p class="hint">{costOf(lever.affordableCost, { currency, language, say })}</p>
      )}
      {lever.ofNewCustomers && <p class="hint">{say("leverSameNew")}</p>}
      {lever.filled && <p class="hint mark">{say("leverFilled")}</p>}
      {state.canEdit && <Give label={lever.name} called={lever.name} of={lever} people={null} />}
    </li>
  );
}

/** What the order goes by, and what else the step brings. */
function gainsOf(
  lever: RankedLever,
  order: LeverOrder,
  { currency, language, say }: Spoken,
): [string, string] {
  const { salesGainPerPerson, salesGain } = lever;
  const gain = (amount: number | null) =>
    amount === null ? NONE : (amount > 0 ? "+" : "") + money(amount, currency, language);
  const person = say("leverPerPerson", { gain: gain(salesGainPerPerson) });
  const sales = say("leverSales", { gain: gain(salesGain) });
  return order === "byPerson" ? [person, sales] : [sales, person];
}

interface Spoken {
  currency: string;
  language: Language;
  say: Say;
}

function costOf(
  { firstYear, fiveYears }: NonNullable<RankedLever["affordableCost"]>,
  { currency, language, say }: Spoken,
): string {
  const shown = (amount: number | null) => (amount === null ? NONE : money(amount, currency, language));
  return say("leverCost", { firstYear: shown(firstYear), fiveYears: shown(fiveYears) });
}

function peopleOf({ peopleAYear }: RankedLever, language: Language, say: Say): string {
  return say("leverPeople", { year: peopleText(peopleAYear, language, say) });
}
