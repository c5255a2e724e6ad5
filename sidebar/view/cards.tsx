import type { RunResult } from "../../src/entry/contract.ts";
import { count, money, moneyRange, multiple, percent } from "../format.ts";
import { useView } from "./context.ts";

/** The four figures of the summary. */
export function Cards({ result }: { result: RunResult }) {
  const { state, say } = useView();
  const { language } = state;
  const { retention, goldSurvivalRate, withheld } = result;
  return (
    <dl class="cards">
      <Card
        label={say("cardActive")}
        value={say("people", { n: count(result.activeCustomers, language) })}
        notes={[say("cardActiveNote")]}
      />
      <Card
        label={say("cardRetention")}
        value={retention && percent(retention.numerator / retention.denominator, language)}
        withheld={withheld.retention}
        notes={retention ? [say("cardRetentionNote", counts(retention, language))] : []}
      />
      <Card
        label={say("cardSurvival")}
        value={goldSurvivalRate === null ? null : percent(goldSurvivalRate, language)}
        withheld={withheld.goldSurvivalRate}
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
  const { fiveYearSales, fiveYearSalesRange, salesMultiple, currency, withheld } = result;
  const notes: string[] = [];
  if (salesMultiple !== null) notes.push(say("cardSalesNote", { multiple: multiple(salesMultiple) }));
  if (fiveYearSalesRange) {
    const { low, high } = fiveYearSalesRange;
    notes.push(say("cardSalesBand", { range: moneyRange(low, high, currency, state.language) }));
  }
  return (
    <Card
      label={say("cardSales")}
      value={fiveYearSales === null ? null : money(fiveYearSales, currency, state.language)}
      withheld={withheld.fiveYearSales}
      notes={notes}
    />
  );
}

interface CardProps {
  readonly label: string;
  readonly value: string | null;
  readonly notes: readonly string[];
  /** Why there is no value; it stands in place of the notes. */
  readonly withheld?: string | null;
}

function Card({ label, value, notes, withheld = null }: CardProps) {
  const length = value?.length ?? 1;
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd class="value" style={{ "--length": length }}>
        {value ?? <NoAnswer />}
      </dd>
      {(withheld === null ? notes : withheld.split("\n")).map((note) => (
        <dd key={note} class="hint">
          {note}
        </dd>
      ))}
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
