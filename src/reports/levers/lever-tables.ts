import { LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { Levers, MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/frame.ts";
import { aside, HEADER_HEIGHT, money, num, text } from "../page/grid.ts";
import { leverAmount, leverRate } from "./lever-abouts.ts";
import { leverName, leverRemark } from "./lever-words.ts";
import { points } from "../page/words.ts";

/** Columns of the tables: the lever's name, and what a chart draws. */
export const LEVER_COLUMN = { name: 1, salesGain: 6 } as const;

const PEOPLE_HEADERS: readonly Text[] = [
  T.lever,
  T.rate,
  T.step,
  T.people,
  T.perMonth,
  T.salesGain,
  T.perPerson,
  T.survivalGain,
];

/** The people levers in the three orders, then those of money; gives the next row. */
export function putLeverTables(page: Page, row: number, levers: Levers): number {
  let next = putPeople(page, row, T.byPerson, levers.byPerson);
  next = putPeople(page, next, T.byPoint, levers.byPoint);
  next = putPeople(page, next, T.bySurvival, levers.bySurvival);
  return putMoney(page, next, levers.money);
}

/** The row at which the second table's levers begin, and how many there are: in the order of one point's gain. */
export const byPointRow = (row: number, { byPerson }: Levers): number => row + byPerson.length + 3 + 2;

function putPeople(page: Page, row: number, title: Text, levers: readonly PeopleLever[]): number {
  return putTable(
    page,
    row,
    title,
    PEOPLE_HEADERS,
    levers.map((lever) => peopleCells(lever, page.words)),
  );
}

function putTable(
  page: Page,
  row: number,
  title: Text,
  [lever = EMPTY, ...headers]: readonly Text[],
  lines: readonly Cell[][],
): number {
  const { sheet, words } = page;
  const header = [
    text(words.say(T.rank), "headerLeft"),
    text(words.say(lever), "headerLeft"),
    ...headers.map((one) => text(words.say(one), "header")),
    aside(words.say(T.remark), "headerOpen"),
  ];
  sheet.put(row, 0, [[text(words.say(title), "section")]]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  const numbered = lines.map((cells, i) => [about(num(i + 1, "count", "label"), "leverRank"), ...cells]);
  return sheet.put(row + 1, 0, [header, ...numbered]) + 1;
}

function peopleCells(lever: PeopleLever, words: Words): Cell[] {
  const { people } = lever;
  return [
    text(leverName(lever, words)),
    leverRate(lever, num(lever.rate, "rate")),
    text(words.say(T.points, { n: points(lever.step) }), "number"),
    about(fewPeople(people, words), "leverPeople"),
    about(fewPeople(lever.peopleAMonth, words), "leverPeople"),
    about(money(lever.salesGain), "leverGain"),
    about(money(lever.salesGainPerPerson), "leverGainPerPerson"),
    about(
      lever.survivalGain === null
        ? num(null, "text")
        : text(words.say(T.points, { n: points(lever.survivalGain, 2) }), "number"),
      "leverSurvivalGain",
    ),
    aside(leverRemark(lever, words), "aside"),
  ];
}

/** People with one decimal, which would hide the smallest numbers. */
function fewPeople(people: number, words: Words): Cell {
  if (people > 0 && people < 0.1) return text(words.say(T.underTenth), "number");
  return num(people, "decimal");
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
    text(""),
    aside(leverRemark(lever, words), "aside"),
  ]);
  const headers = [T.amountLever, T.amount, T.step, EMPTY, EMPTY, T.salesGain, EMPTY, EMPTY];
  return putTable(page, row, T.money, headers, lines);
}

const EMPTY: Text = { ja: "", en: "" };
