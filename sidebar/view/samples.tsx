import type { SampleRow } from "../../src/entry/contract.ts";
import { date } from "../format.ts";
import { useView } from "./context.ts";

/** A few of the user's rows as the product reads them. */
export function Samples({ rows }: { rows: readonly SampleRow[] }) {
  const { state, say } = useView();
  if (rows.length === 0) return null;
  const amount = new Intl.NumberFormat(state.language);
  return (
    <table>
      <caption>{say("samples")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("columnDate")}</th>
          <th scope="col">{say("columnCustomer")}</th>
          <th scope="col" class="number">
            {say("columnAmount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            <td>{row.date === null ? "—" : date(row.date)}</td>
            <td>{row.customer ?? "—"}</td>
            <td class="number">{row.amount === null ? "—" : amount.format(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
