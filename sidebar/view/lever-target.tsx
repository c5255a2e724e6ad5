import type { LeversAnswer, TargetedLever } from "../../src/entry/contract.ts";
import { typeTarget } from "../acts/levers.ts";
import { money, percent } from "../format.ts";
import { targetFault } from "../lever-state.ts";
import type { TargetKind } from "../lever-state.ts";
import { decimalsFor, goalText, peopleText, verdictOf } from "../lever-words.ts";
import type { Say } from "../say.ts";
import type { State } from "../state.ts";
import { NoAnswer } from "./cards.tsx";
import { useView } from "./context.ts";
import { Hint } from "./fields.tsx";
import { LeverTrouble } from "./lever-trouble.tsx";

const HINT = "target-hint";

/** A target, and what it asks of each rate; answered as it is typed. */
export function LeverTarget({ answer }: { answer: LeversAnswer }) {
  const { state, say } = useView();
  const fault = targetFault(state.levers);
  return (
    <fieldset class="target">
      <legend>{say("leversTarget")}</legend>
      <Kind currency={answer.currency} />
      <Value wrong={fault !== null} />
      <Hint id={HINT} hint={nowText(answer, state, say)} fault={fault ? say(fault) : undefined} />
      <div class="needed" aria-live="polite" aria-busy={state.levers.asking}>
        <Needed answer={answer} />
      </div>
    </fieldset>
  );
}

function Kind({ currency }: { currency: string }) {
  const { page, state, say } = useView();
  const unit = currency === "JPY" ? say("targetYen") : currency;
  const kinds = {
    more: say("targetMore"),
    amount: say("targetAmount", { unit }),
    survival: say("targetSurvival"),
  };
  return (
    <select
      aria-label={say("targetKind")}
      aria-describedby={HINT}
      value={state.levers.kind}
      onChange={(event) => typeTarget(page, event.currentTarget.value as TargetKind, "")}
    >
      {Object.entries(kinds).map(([kind, label]) => (
        <option key={kind} value={kind}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Value({ wrong }: { wrong: boolean }) {
  const { page, state, say } = useView();
  const { kind, text } = state.levers;
  return (
    <input
      type="text"
      inputMode="decimal"
      autocomplete="off"
      aria-label={say("targetValue")}
      aria-describedby={HINT}
      {...(wrong ? { "aria-invalid": true as const } : {})}
      value={text}
      onInput={(event) => typeTarget(page, kind, event.currentTarget.value)}
    />
  );
}

/** What the target is measured against. */
function nowText(answer: LeversAnswer, { language, levers }: State, say: Say): string {
  const { fiveYearSales, goldSurvivalRate, currency } = answer;
  if (levers.kind !== "survival")
    return say("targetNowSales", { now: money(fiveYearSales ?? 0, currency, language) });
  if (goldSurvivalRate === null) return say("targetNoSurvival");
  return say("targetNowSurvival", { now: percent(goldSurvivalRate, language) });
}

/** The rates, or one sentence where all of them say the same. */
function Needed({ answer }: { answer: LeversAnswer }) {
  const { state, say } = useView();
  const { language, levers } = state;
  if (levers.trouble) return <LeverTrouble />;
  if (levers.answered === null || answer.targeted === null)
    return levers.asking ? <p class="hint">{say("leversAsking")}</p> : null;
  if (levers.answered.kind === "survival" && answer.goldSurvivalRate === null) return null;
  const goal = goalText(levers.answered, answer.currency, language, say);
  const verdict = verdictOf(answer.targeted);
  if (verdict.kind === "reached") return <p>{say("targetReached", { goal })}</p>;
  if (verdict.kind === "impossible") return <p>{say("targetImpossible", { goal })}</p>;
  const beyond = verdict.beyond.map(({ name }) => name).join(say("listComma"));
  return (
    <>
      <Rates rates={verdict.rates} caption={say("targetRates", { goal })} />
      {beyond !== "" && <p class="hint">{say("targetBeyond", { names: beyond })}</p>}
      {verdict.rates.some(({ falls }) => falls) && <p class="hint">{say("targetFalls")}</p>}
    </>
  );
}

function Rates({ rates, caption }: { rates: readonly TargetedLever[]; caption: string }) {
  const { say } = useView();
  const decimals = decimalsFor(rates);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("targetLever")}</th>
          <th scope="col" class="number">
            {say("targetFromTo")}
          </th>
          <th scope="col" class="number">
            {say("targetPeople")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map((lever) => (
          <Rate key={lever.name} lever={lever} decimals={decimals} />
        ))}
      </tbody>
    </table>
  );
}

function Rate({ lever, decimals }: { lever: TargetedLever; decimals: number }) {
  const { state, say } = useView();
  const { language } = state;
  const { name, rate, needed, peopleAYear, filled, falls } = lever;
  const shown = (one: number | null) => percent(one ?? 0, language, decimals);
  return (
    <tr>
      <th scope="row">
        {name}
        {falls && say("fallsMark")}
        {filled && <span class="mark">{say("leverFilled")}</span>}
      </th>
      <td class="number">
        {shown(rate)} → {shown(needed)}
      </td>
      <td class="number">{peopleAYear ? peopleText(peopleAYear, language, say) : <NoAnswer />}</td>
    </tr>
  );
}
