import { QUALITY_TEXTS as T } from "../../catalog/texts/quality-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { ChannelFacts, Listed, StatusFacts } from "../../core/quality/quality.ts";
import { ratio } from "../../core/values/share.ts";
import { type Page, pageWidth } from "../page/frame.ts";
import { aside, money, num, paragraph, text } from "../page/grid.ts";
import { foreignText, headers, QUALITY_WIDTHS, RIGHT } from "./quality-words.ts";

const NAME_PIXELS = (column: number): number => (QUALITY_WIDTHS[column] ?? 0) - 12;

/** Every distinct status with what is done with it, at the right; gives the first row below. */
export function putStatuses(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { statuses } = context.analysis.facts.meta.quality;
  sheet.put(row, RIGHT, [[text(words.say(T.statuses), "section")]]);
  if (statuses.first.length === 0)
    return sheet.put(row + 1, RIGHT, [[text(words.say(T.noStatuses), "aside")]]);
  const head = headers(page, T.status, T.rowCount, { centre: T.decision }, T.amount, { left: T.word });
  const lines = statuses.first.map((one) => statusLine(page, one));
  return sheet.put(row + 1, RIGHT, [head, ...lines, ...restLine(page, statuses)]);
}

function statusLine(page: Page, { status, rows, amount, cancelledBy }: StatusFacts): Cell[] {
  const { words } = page;
  const decision = words.say(cancelledBy === null ? T.counted : T.leftOut);
  return [
    nameCell(page, status, RIGHT),
    num(rows, "count"),
    text(decision, "centred"),
    money(amount),
    aside(cancelledBy ?? ""),
  ];
}

/** A name from the data; what is blank says so. */
function nameCell({ words }: Page, name: string, column: number): Cell {
  return name === "" ? text(words.say(T.blankWord), "muted") : foreignText(name, NAME_PIXELS(column));
}

/** The entries that are not listed, in one line. */
function restLine({ words }: Page, { rest }: Listed<unknown>): Cell[][] {
  if (rest.entries === 0) return [];
  const name = text(words.say(T.rest, { n: words.count(rest.entries) }), "muted");
  return [[name, num(rest.rows, "count"), text(""), money(rest.amount)]];
}

/** Channels with rows, purchases, amount and period, at the right; gives the first row below. */
export function putChannels(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { channels } = context.analysis.facts.meta.quality;
  sheet.put(row, RIGHT, [[text(words.say(T.channels), "section")]]);
  if (channels.first.length === 0)
    return sheet.put(row + 1, RIGHT, [[text(words.say(T.noChannels), "aside")]]);
  const head = headers(page, T.channel, T.rowCount, T.purchaseCount, T.amount, { left: T.period });
  const lines = channels.first.map((one) => channelLine(page, one));
  return sheet.put(row + 1, RIGHT, [head, ...lines, ...restLine(page, channels)]);
}

function channelLine(page: Page, { channel, rows, purchases, amount, first, last }: ChannelFacts): Cell[] {
  const { words } = page;
  const period = first === null || last === null ? null : `${words.day(first)}–${words.day(last)}`;
  return [
    nameCell(page, channel, RIGHT),
    num(rows, "count"),
    num(purchases, "count"),
    money(amount),
    period === null ? { value: null } : aside(period),
  ];
}

/** By what the purchases' people are known, at the left; gives the first row below. */
export function putIdentity(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { customerId, email, phone, unknown } = context.analysis.facts.meta.quality.identity;
  const all = customerId + email + phone + unknown;
  sheet.put(row, 0, [[text(words.say(T.identity), "section")]]);
  const line = (name: Parameters<typeof words.say>[0], purchases: number): Cell[] => [
    text(words.say(name)),
    num(purchases, "count"),
    num(ratio(purchases, all), "rate"),
  ];
  return sheet.put(row + 1, 0, [
    headers(page, T.knownBy, T.purchaseCount, T.share),
    line(T.customerId, customerId),
    line(T.email, email),
    line(T.phone, phone),
    line(T.unknown, unknown),
    [
      text(words.say(T.allPurchases), "totalLabel"),
      num(all, "count", "total"),
      num(ratio(all, all), "rate", "total"),
    ],
  ]);
}

/** The imported files, at the left; nothing where the rows name none. Gives the first row below. */
export function putFiles(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { files } = context.analysis.facts.meta.quality;
  if (files.first.length === 0) return row;
  sheet.put(row, 0, [[text(words.say(T.files), "section")]]);
  const lines = files.first.map(({ file, rows, excludedRows, amount }) => [
    nameCell(page, file, 0),
    num(rows, "count"),
    num(excludedRows, "count"),
    money(amount),
  ]);
  const head = headers(page, T.file, T.rowCount, T.excludedShort, T.amount);
  return sheet.put(row + 1, 0, [head, ...lines, ...restLine(page, files)]) + 1;
}

/** What the data hint at beyond the notices: IDs of several channels, accepted joins. Gives the first row below. */
export function putHints(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { idsInSeveralChannels, joinedIds } = context.analysis.facts.meta.quality.identity;
  const hints = [
    { n: idsInSeveralChannels, says: T.idsInSeveralChannels },
    { n: joinedIds, says: T.joinedIds },
  ].filter(({ n }) => n > 0);
  let next = row;
  for (const { n, says } of hints)
    next = paragraph(sheet, next, words.say(says, { n: words.count(n) }), "label", pageWidth(page));
  return hints.length === 0 ? next : next + 1;
}
