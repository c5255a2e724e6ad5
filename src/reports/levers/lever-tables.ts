import { LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { Levers, MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/page.ts";
import { aside, money, num, text } from "../page/grid.ts";
import { putTable, TABLE_HEAD } from "../page/table.ts";
import { leverAmount, leverRate } from "./lever-abouts.ts";
import { leverName, leverRemark, wholePeople } from "./lever-words.ts";
import { points } from "../page/words.ts";

/** Columns of the table (from 0) that the chart draws: the lever's name, and what one moved person is worth. */
export const LEVER_COLUMN = { name: 1, perPerson: 5 } as const;

/** Stands over columns that say nothing of themselves. */
export const EMPTY: Text = { ja: "", en: "" };

const PEOPLE_HEADERS: readonly Text[] = [
  T.lever,
  T.rate,
  T.step,
  T.peopleAYear,
  T.perPerson,
  T.salesGain,
  T.survivalGain,
];

/** Lays out two rankings: rates that move people, then what a person buys for. Gives the next row. */
export function putLeverTables(page: Page, row: number, levers: Levers): number {
  const { byPerson } = levers;
  const shown = byPerson.filter(({ folded }) => !folded);
  const folded = byPerson.filter((lever) => lever.folded);
  const cells = (list: readonly PeopleLever[]) => list.map((lever) => peopleCells(lever, page.words));
  const above = ranks(cells(shown), 1);
  const line = folded.length > 0 ? [[text(page.words.say(T.folded), "aside")]] : [];
  const below = ranks(cells(folded), shown.length + 1);
  const lines = [...above, ...line, ...below];
  const header = leverHeader(T.rank, PEOPLE_HEADERS, page.words);
  const next = putTable(page, row, { title: page.words.say(T.people), header, lines }) + 1;
  return putMoney(page, next, levers.money);
}

/**
 * The rows that the chart draws: levers that move at least one person a year, which stand first; where there is none, the
 * others. The one without an answer comes last and is not drawn.
 *
 * @param row the table's first row, counted from 0
 *
 * @example
 * // one that moves enough people, one that does not
 * const byPerson = [{ folded: false, salesGainPerPerson: 5 }, { folded: true, salesGainPerPerson: 9 }];
 * drawnRows(10, { byPerson }) //=> { row: 12, rows: 1 }
 */
export function drawnRows(
  row: number,
  { byPerson }: Levers,
): { readonly row: number; readonly rows: number } {
  const answered = byPerson.filter(({ salesGainPerPerson }) => salesGainPerPerson !== null);
  const shown = answered.filter(({ folded }) => !folded).length;
  if (shown > 0) return { row: row + TABLE_HEAD, rows: shown };
  const above = byPerson.filter(({ folded }) => !folded).length;
  return { row: row + TABLE_HEAD + above + 1, rows: answered.length };
}

const ranks = (lines: readonly Cell[][], first: number): Cell[][] =>
  lines.map((cells, i) => [about(num(first + i, "count", "label"), "leverRank"), ...cells]);

/**
 * The header of a table on this sheet; the remark stands last.
 *
 * @param headers of what the lines are of, then of its numbers
 *
 * @example
 * const headers = [{ ja: "動かす率" }, { ja: "今の率" }];
 * leverHeader({ ja: "順" }, headers, { say: ({ ja }) => ja }).map(({ value }) => value)
 * //=> ["順", "動かす率", "今の率", "\u2003備考"]
 */
export function leverHeader(
  corner: Text,
  [first = EMPTY, ...numbers]: readonly Text[],
  words: Words,
): Cell[] {
  return [
    text(words.say(corner), "headerLeft"),
    text(words.say(first), "headerLeft"),
    ...numbers.map((one) => text(words.say(one), "header")),
    aside(words.say(T.remark), "headerOpen"),
  ];
}

function peopleCells(lever: PeopleLever, words: Words): Cell[] {
  return [
    text(leverName(lever, words)),
    leverRate(lever, num(lever.rate, "rate")),
    text(words.say(T.points, { n: points(lever.step) }), "number"),
    about(peopleCell(lever.people, words), "leverPeople"),
    about(money(lever.salesGainPerPerson), "leverGainPerPerson"),
    about(money(lever.salesGain), "leverGain"),
    about(
      lever.survivalGain === null
        ? num(null, "text")
        : text(words.say(T.points, { n: points(lever.survivalGain, 2) }), "number"),
      "leverSurvivalGain",
    ),
    aside(leverRemark(lever, words), "aside"),
  ];
}

function peopleCell(people: number, words: Words): Cell {
  const whole = wholePeople(people);
  return whole === "underOne" ? text(words.say(T.underOne), "number") : num(whole.count, "count");
}

function putMoney(page: Page, row: number, levers: readonly MoneyLever[]): number {
  const { words } = page;
  const lines = levers.map((lever) => [
    text(leverName(lever, words)),
    leverAmount(lever, money(lever.amount)),
    about(money(lever.step), "leverStep"),
    text(""),
    text(""),
    about(money(lever.salesGain), "leverGain"),
    text(""),
    aside(leverRemark(lever, words), "aside"),
  ]);
  const headers = [T.amountLever, T.amount, T.step, EMPTY, EMPTY, T.amountGain, EMPTY];
  const header = leverHeader(T.rank, headers, words);
  return putTable(page, row, { title: words.say(T.money), header, lines: ranks(lines, 1) }) + 1;
}
