import { expect, it } from "vitest";
import { managementReports } from "../../../src/reports/index.ts";
import { managementCopy } from "../../../src/reports/management/management-copy.ts";
import { contextOf, shownBy, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";

const often = (n: number, name: string, days: readonly string[]): Row[] =>
  Array.from({ length: n }, (_, i) => days.map((date): Row => [`${name}${i}`, date, 100])).flat();

/** What a copy that tells of no fewer than five people says of those who lapsed: so many 季節客, かも, and others. */
function toldOf(seasonal: number, maybe: number, others: number): unknown[] {
  const rows = [
    ...often(seasonal, "S", ["2020-12-01", "2021-12-01", "2022-12-01"]),
    ...often(maybe, "M", ["2021-12-01", "2022-12-01"]),
    ...often(others, "O", ["2022-12-01"]),
    ...often(20, "A", ["2023-06-01", "2024-01-15"]),
  ];
  const context = contextOf(analyse(rows, "2024-03-31"));
  const made = managementCopy(context, managementReports(), { least: 5, date: "2024-04-05", before: null });
  const sheet = made.models.find(({ id }) => id === "customerBalanceSheet");
  return ["うち季節客", "うち季節客かも"].map((label) => {
    const line = sheet?.rows.find((cells) => textOf(cells[0]) === label);
    return line?.[13] && shownBy(line[13]);
  });
}

it.each([
  ["are told where nothing of few follows", [6, 5, 5], [6, 5]],
  ["are under five where they are four", [4, 6, 6], ["5人未満", 6]],
  ["are not told where all but them are four", [6, 4, 0], ["非公開", "5人未満"]],
  ["are not told where those who are neither are three", [6, 5, 3], ["非公開", "非公開"]],
] as const)("季節客 among those who lapsed %s", (_, [seasonal, maybe, others], told) => {
  expect(toldOf(seasonal, maybe, others)).toEqual(told);
});
