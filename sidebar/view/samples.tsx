import type { SampleRow } from "../../src/intake/sample-rows.ts";
import { date } from "../format.ts";
import { roleName } from "../words.ts";
import { useView } from "./context.ts";

/** A few of the user's rows as the product reads them; the channel stands under the customer where it is known. */
export function Samples({ rows }: { rows: readonly (SampleRow & { channel?: string })[] }) {
  const { state, say } = useView();
  if (rows.length === 0) return null;
  const amount = new Intl.NumberFormat(state.language);
  return (
    <table>
      <caption>{say("samples")}</caption>
      <thead>
        <tr>
          <th scope="col">{roleName("date", say)}</th>
          <th scope="col">{say("sampleCustomer")}</th>
          <th scope="col" class="number">
            {roleName("amount", say)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            <td class="day">{row.date === null ? "—" : date(row.date)}</td>
            <td>
              {row.customer ?? "—"}
              {row.channel && <span class="hint under">{row.channel}</span>}
            </td>
            <td class="number">{row.amount === null ? "—" : amount.format(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
