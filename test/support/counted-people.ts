import { METRICS } from "../../src/catalog/metrics/metrics.ts";
import type { About, Cell } from "../../src/catalog/report-model.ts";

/** The people that a cell counts: those above the line of a share of people, below that of what each bought; else its number. */
export function countedPeople(cell: Cell, { metric, share }: About): unknown {
  if (!share) return cell.value;
  return /share/i.test(METRICS[metric].kind) ? share.numerator : share.denominator;
}
