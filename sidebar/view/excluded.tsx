import type { ExcludedRows } from "../../src/entry/contract.ts";
import { count, money } from "../format.ts";
import { useView } from "./context.ts";
import { Fold } from "./fold.tsx";

/** The rows left out, by reason, with how many, how much and the first few. */
export function Excluded(props: { excluded: readonly ExcludedRows[]; currency: string }) {
  const { state, say } = useView();
  const { language } = state;
  if (props.excluded.length === 0) return null;
  const total = props.excluded.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <Fold title={say("excluded", { n: count(total, language) })}>
      <dl class="excluded">
        {props.excluded.map(({ reason, label, rows, amount, examples }) => (
          <div key={reason}>
            <dt>{label}</dt>
            <dd>
              {say("excludedLine", {
                rows: count(rows, language),
                amount: money(amount, props.currency, language),
              })}
            </dd>
            {examples.map((example) => (
              <dd key={example} class="hint">
                {example}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Fold>
  );
}
