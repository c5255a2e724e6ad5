import { ERASE_TEXTS } from "../../catalog/texts/erase-texts.ts";
import { EFFECT_NAMES, QUALITY_TEXTS as T } from "../../catalog/texts/quality-texts.ts";
import { sameText, say, type Text } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { erasedPeople } from "../../core/erasing/erased-record.ts";
import type { ChannelFacts, Listed, StatusFacts } from "../../core/quality/quality.ts";
import { ratio } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { type Page, putPoint } from "../page/page.ts";
import { aside, money, num, text } from "../page/grid.ts";
import { foreignText, headers, QUALITY_WIDTHS, RIGHT } from "./quality-words.ts";

const NAME_PIXELS = (column: number): number => (QUALITY_WIDTHS[column] ?? 0) - 12;

/** Every distinct status with what is done with it, at the right; gives the first row below. */
export function putStatuses(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { statuses } = context.analysis.facts.quality;
  sheet.put(row, RIGHT, [[text(words.say(T.statuses), "section")]]);
  if (statuses.first.length === 0)
    return sheet.put(row + 1, RIGHT, [[text(words.say(T.noStatuses), "aside")]]);
  const head = headers(page, T.status, T.rowCount, { centre: T.decision }, T.amount, { left: T.word });
  const lines = statuses.first.map((one) => statusLine(page, one));
  return sheet.put(row + 1, RIGHT, [head, ...lines, ...restLine(page, statuses, "rowsOfStatus")]);
}

function statusLine(page: Page, { status, rows, amount, effect, word }: StatusFacts): Cell[] {
  const { words } = page;
  const decision = words.say(EFFECT_NAMES[effect]);
  const of = aboutLine("rowsOfStatus", named(status));
  return [
    nameCell(page, status, RIGHT),
    of(num(rows, "count")),
    text(decision, "centred"),
    of(money(amount)),
    aside(word ?? ""),
  ];
}

/** A name from the data; what is blank says so. */
function nameCell({ words }: Page, name: string, column: number): Cell {
  return name === "" ? text(words.say(T.blankWord), "muted") : foreignText(name, NAME_PIXELS(column));
}

/** What a name from the data is called in an explanation. */
const named = (name: string): Text => (name === "" ? T.blankWord : sameText(name));

/** Cells of one line, each saying what it counts and of what. */
const aboutLine =
  (metric: MetricId, line: Text) =>
  (cell: Cell): Cell =>
    about(cell, metric, { line });

/** The entries that are not listed, in one line. */
function restLine({ words }: Page, { rest }: Listed<unknown>, metric: MetricId): Cell[][] {
  if (rest.entries === 0) return [];
  const values = { n: words.count(rest.entries) };
  const of = aboutLine(metric, { ja: say(T.rest, "ja", values), en: say(T.rest, "en", values) });
  const name = text(words.say(T.rest, values), "muted");
  return [[name, of(num(rest.rows, "count")), text(""), of(money(rest.amount))]];
}

/** Channels with rows, purchases, amount and period, at the right; gives the first row below. */
export function putChannels(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { channels } = context.analysis.facts.quality;
  sheet.put(row, RIGHT, [[text(words.say(T.channels), "section")]]);
  if (channels.first.length === 0)
    return sheet.put(row + 1, RIGHT, [[text(words.say(T.noChannels), "aside")]]);
  const head = headers(page, T.channel, T.rowCount, T.purchaseCount, T.amount, { left: T.period });
  const lines = channels.first.map((one) => channelLine(page, one));
  return sheet.put(row + 1, RIGHT, [head, ...lines, ...restLine(page, channels, "ordersOfChannel")]);
}

function channelLine(page: Page, { channel, rows, purchases, amount, first, last }: ChannelFacts): Cell[] {
  const { words } = page;
  const period = first === null || last === null ? null : `${words.day(first)}–${words.day(last)}`;
  const of = aboutLine("ordersOfChannel", named(channel));
  return [
    nameCell(page, channel, RIGHT),
    of(num(rows, "count")),
    of(num(purchases, "count")),
    of(money(amount)),
    period === null ? { value: null } : aside(period),
  ];
}

/** By what the purchases' people are known, at the left; gives the first row below. */
export function putIdentity(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { customerId, email, phone, unknown } = context.analysis.facts.quality.identity;
  const all = customerId + email + phone + unknown;
  sheet.put(row, 0, [[text(words.say(T.identity), "section")]]);
  const line = (name: Text, purchases: number, style?: "total"): Cell[] => [
    text(words.say(name), style && "totalLabel"),
    about(num(purchases, "count", style), "purchasesKnownBy", { line: name }),
    about(num(ratio(purchases, all), "rate", style), "shareKnownBy", {
      line: name,
      share: { numerator: purchases, denominator: all },
    }),
  ];
  return sheet.put(row + 1, 0, [
    headers(page, T.knownBy, T.purchaseCount, T.share),
    line(T.customerId, customerId),
    line(T.email, email),
    line(T.phone, phone),
    line(T.unknown, unknown),
    line(T.allPurchases, all, "total"),
  ]);
}

/** The words that stand in place of customer IDs, at the left; nothing where there are none. Gives the first row below. */
export function putPlaceholders(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { placeholders } = context.analysis.facts.quality.people;
  if (placeholders.first.length === 0) return row;
  sheet.put(row, 0, [[text(words.say(T.placeholders), "section")]]);
  const lines = placeholders.first.map(({ word, rows, amount }) => {
    const of = aboutLine("rowsOfPlaceholder", named(word));
    return [nameCell(page, word, 0), of(num(rows, "count")), text(""), of(money(amount))];
  });
  const head = headers(page, T.placeholder, T.rowCount, NO_HEADER, T.amount);
  return sheet.put(row + 1, 0, [head, ...lines, ...restLine(page, placeholders, "rowsOfPlaceholder")]) + 1;
}

const NO_HEADER: Text = { ja: "", en: "" };

/** The imported files, at the left; nothing where the rows name none. Gives the first row below. */
export function putFiles(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { files } = context.analysis.facts.quality;
  if (files.first.length === 0) return row;
  sheet.put(row, 0, [[text(words.say(T.files), "section")]]);
  const lines = files.first.map(({ file, rows, excludedRows, amount }) => [
    nameCell(page, file, 0),
    ...[num(rows, "count"), num(excludedRows, "count"), money(amount)].map(
      aboutLine("rowsOfFile", named(file)),
    ),
  ]);
  const head = headers(page, T.file, T.rowCount, T.excludedShort, T.amount);
  return sheet.put(row + 1, 0, [head, ...lines, ...restLine(page, files, "rowsOfFile")]) + 1;
}

/** What the data hint at beyond the notices: IDs of several channels, accepted joins. Gives the first row below. */
export function putHints(page: Page, row: number): number {
  const { words, context } = page;
  const { idsInSeveralChannels, joinedIds } = context.analysis.facts.quality.identity;
  const hints = [
    { n: idsInSeveralChannels, says: T.idsInSeveralChannels },
    { n: joinedIds, says: T.joinedIds },
  ].filter(({ n }) => n > 0);
  const lines = hints.map(({ n, says }) => words.say(says, { n: words.count(n) }));
  const all = [...lines, ...erasedLines(page)];
  let next = row;
  for (const line of all) next = putPoint(page, next, line);
  return all.length === 0 ? next : next + 1;
}

/** Who is in no total any more, as a number and days. */
function erasedLines({ words, context: { erased } }: Page): string[] {
  if (erased.length === 0) return [];
  const days = erased.map(({ day, people }) =>
    words.say(ERASE_TEXTS.qualityDay, { day: day.replace(/-/g, "/"), n: words.count(people) }),
  );
  const said = { n: words.count(erasedPeople(erased)), days: days.join(words.say(ERASE_TEXTS.cellsComma)) };
  return [words.say(ERASE_TEXTS.quality, said)];
}
