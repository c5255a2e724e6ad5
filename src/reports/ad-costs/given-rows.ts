import { LANGUAGES } from "../../catalog/language.ts";
import { AD_COST_COLUMNS } from "../../catalog/texts/ad-cost-texts.ts";
import type { AdCostColumn } from "../../core/ltv/ad-costs.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { folded } from "../page/filled-page.ts";
import type { FirstRow } from "./ad-cost-page.ts";

const COLUMNS = Object.keys(AD_COST_COLUMNS) as readonly AdCostColumn[];

/** A title without its remark in brackets, and without 初回. */
const bare = (title: string): string =>
  folded(title)
    .replace(/\s*\([^)]*\)$/, "")
    .replace(/^(?:初回|first )/, "");

const columnSaid = (title: string): AdCostColumn | undefined =>
  COLUMNS.find((id) =>
    [id, ...LANGUAGES.map((language) => AD_COST_COLUMNS[id][language])].some(
      (one) => bare(one) === bare(title),
    ),
  );

/**
 * Rows of a table as 広告費 is first written with them, by the table's header.
 *
 * @throws InputProblem "ad-costs-column" for a column that 広告費 does not have
 *
 * @example
 * givenRows([["月", "チャネル", "CPO"], ["2024/03", "楽天市場", "3000"], ["", "", ""]])
 * //=> [{ month: "2024/03", channel: "楽天市場", cpo: "3000" }]
 */
export function givenRows([header = [], ...rows]: readonly (readonly string[])[]): FirstRow[] {
  const columns = header.map((title) => (title.trim() === "" ? null : (columnSaid(title) ?? refused(title))));
  return rows
    .filter((cells) => cells.some((cell) => cell.trim() !== ""))
    .map((cells) =>
      Object.fromEntries(columns.flatMap((id, i) => (id === null ? [] : [[id, (cells[i] ?? "").trim()]]))),
    );
}

function refused(title: string): never {
  const known = LANGUAGES.flatMap((language) => COLUMNS.map((id) => AD_COST_COLUMNS[id][language])).join(
    ", ",
  );
  throw new InputProblem("ad-costs-column", { value: title, known });
}
