import type { RunResult } from "../../src/entry/contract.ts";
import { count, money, moneyRange, multiple, percent } from "../format.ts";
import { useView } from "./context.ts";

/** The four figures of the summary. */
export function Cards({ result }: { result: RunResult }) {
  const { state, say } = useView();
  const { language } = state;
  const { retention, goldSurvivalRate, smallSample } = result;
  const rate = retention && retention.denominator > 0 ? retention.numerator / retention.denominator : null;
  return (
    <dl class="cards">
      <Card
        label={say("cardActive")}
        value={say("people", { n: count(result.activeCustomers, language) })}
        notes={[say("cardActiveNote")]}
      />
      <Card
        label={say("cardRetention")}
        value={rate === null ? null : percent(rate, language)}
        small={rate !== null && smallSample.retention}
        notes={retention ? [say("cardRetentionNote", counts(retention, language))] : []}
      />
      <Card
        label={say("cardSurvival")}
        value={goldSurvivalRate === null ? null : percent(goldSurvivalRate, language)}
        small={goldSurvivalRate !== null && smallSample.goldSurvivalRate}
        notes={[say("cardSurvivalNote")]}
      />
      <SalesCard result={result} />
    </dl>
  );
}

function counts(share: { numerator: number; denominator: number }, language: "ja" | "en") {
  return { numerator: count(share.numerator, language), denominator: count(share.denominator, language) };
}

function SalesCard({ result }: { result: RunResult }) {
  const { state, say } = useView();
  const { fiveYearSales, fiveYearSalesBand, annualSalesMultiple, currency } = result;
  const notes: string[] = [];
  if (annualSalesMultiple !== null)
    notes.push(say("cardSalesNote", { multiple: multiple(annualSalesMultiple) }));
  if (fiveYearSalesBand) {
    const { low, high } = fiveYearSalesBand;
    notes.push(say("cardSalesBand", { range: moneyRange(low, high, currency, state.language) }));
  }
  return (
    <Card
      label={say("cardSales")}
      value={fiveYearSales === null ? null : money(fiveYearSales, currency, state.language)}
      notes={notes}
    />
  );
}

function Card(props: { label: string; value: string | null; notes: string[]; small?: boolean }) {
  const { say } = useView();
  const length = props.value?.length ?? 1;
  return (
    <div class="figure">
      <dt>{props.label}</dt>
      <dd class="value" style={{ "--length": length }}>
        {props.value ?? <NoAnswer />}
      </dd>
      {props.notes.map((note) => (
        <dd key={note} class="hint">
          {note}
        </dd>
      ))}
      {props.small === true && <dd class="hint mark">{say("smallSample")}</dd>}
    </div>
  );
}

/** A dash that is also said. */
export function NoAnswer() {
  const { say } = useView();
  return (
    <>
      <span aria-hidden="true">—</span>
      <span class="spoken">{say("noAnswer")}</span>
    </>
  );
}
