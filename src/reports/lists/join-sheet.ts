import { JOIN_DECISIONS, JOIN_TEXTS as T } from "../../catalog/texts/join-texts.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import { TAB_COLORS } from "../../catalog/look.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import type { DecidedPair } from "../../core/people/join-decisions.ts";
import { type JoinProposals, joinProposals } from "../../core/people/join-proposals.ts";
import type { OrderRows } from "../../core/rows/order-rows.ts";
import type { CleaningRules } from "../../core/settings.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { type Grid, HEADER_HEIGHT, paragraph, text } from "../page/grid.ts";
import { plainModel, titledGrid } from "../page/plain-sheet.ts";
import { gonePairs, JOIN_COLUMNS, listedProposals, pairLine, sharedLine } from "./join-lines.ts";

/** What the sheet of join proposals shows. */
export interface JoinSheetContent {
  readonly found: JoinProposals;
  /** What the user decided and wrote so far, by `pairKey`. */
  readonly decided: ReadonlyMap<string, DecidedPair>;
  /** The orders' sheet. */
  readonly source: string;
  /** Local time, as shown. */
  readonly madeAt: string;
}

/** The sheet as it should stand. */
export interface JoinSheet {
  readonly model: ReportModel;
  /** The rows on which the user decides, counted from 0. */
  readonly rows: { readonly first: number; readonly count: number };
  /** What may be chosen there, and the sentence for anything else. */
  readonly choices: readonly string[];
  readonly help: string;
  /** Pairs proposed, those that had no room included [count]. */
  readonly proposals: number;
}

const WIDTHS = JOIN_COLUMNS.map(({ width }) => width);
const HEADER_ROW = 3;

/**
 * The sheet of join proposals: undecided and decided pairs, then pairs decided earlier that are proposed no more, then
 * contacts that prove nothing because many share them.
 */
export function joinSheet(content: JoinSheetContent, words: Words): JoinSheet {
  const { found, decided } = content;
  const sheet = titledGrid(WIDTHS, words.say(T.title));
  putHead(sheet, content, words);
  const { listed, left } = listedProposals(found.proposals, decided);
  const gone = gonePairs(found.proposals, decided);
  const lines = [...listed, ...gone].map((pair) => pairLine(pair, words));
  const first = HEADER_ROW + 1;
  let row = sheet.put(first, 0, lines);
  row = sheet.put(
    row,
    0,
    found.shared.map((one) => sharedLine(one, words)),
  );
  putFoot({ sheet, words }, row, { isEmpty: row === first, left });
  return {
    model: modelOf(sheet, words.say(T.sheetName)),
    rows: { first, count: lines.length },
    choices: Object.values(JOIN_DECISIONS).map((choice) => words.say(choice)),
    help: words.say(T.help),
    proposals: found.proposals.length,
  };
}

function putHead(sheet: Grid, { found, source, madeAt }: JoinSheetContent, words: Words): void {
  const proposals = words.count(found.proposals.length);
  sheet.put(1, 0, [[text(words.say(T.subtitle, { proposals, source, madeAt }), "subtitle")]]);
  paragraph(sheet, 2, text(words.say(T.sentence), "sentence"));
  sheet.put(HEADER_ROW, 0, [JOIN_COLUMNS.map(({ name, style }): Cell => text(words.say(name), style))]);
  sheet.rowHeights[HEADER_ROW] = HEADER_HEIGHT;
}

function putFoot(
  { sheet, words }: { readonly sheet: Grid; readonly words: Words },
  row: number,
  { isEmpty, left }: { readonly isEmpty: boolean; readonly left: number },
): void {
  let next = row + 1;
  const say = (what: Text, style: "sentence" | "note", values = {}) =>
    paragraph(sheet, next, text(words.say(what, values), style));
  if (isEmpty) next = say(T.nothing, "sentence") + 1;
  if (left > 0) next = say(T.more, "sentence", { n: words.count(left) }) + 1;
  next = sheet.put(next, 0, [[text(words.say(T.rules), "section")]]);
  for (const rule of [T.ruleSales, T.ruleKeep]) next = say(rule, "note");
}

/** Height of a line [pixels]; every row says its own, because rows change places from one writing to the next. */
const LINE_HEIGHT = 21;

function modelOf(sheet: Grid, sheetName: string): ReportModel {
  const said = { id: "joins", sheetName, tabColor: TAB_COLORS.list, frozenRows: HEADER_ROW + 1 };
  const model = plainModel(sheet, said);
  return { ...model, rowHeights: model.rows.map((_, row) => sheet.rowHeights[row] ?? LINE_HEIGHT) };
}

/**
 * What the user has to know after the sheet was written, a sentence each.
 *
 * @param keptAs the name under which the previous sheet stays; null = it does not
 * @param wanted the name it should have
 */
export function joinNotices(
  { name, isNew, keptAs }: { readonly name: string; readonly isNew: boolean; readonly keptAs: string | null },
  wanted: string,
  language: Language,
): string[] {
  if (keptAs !== null) return [say(T.keptBeside, language, { name, kept: keptAs })];
  return isNew && name !== wanted ? [say(T.nameTaken, language, { wanted, name })] : [];
}

/** Orders of which no join is decided, what counts among them, and the rest of what the sheet shows. */
interface JoinsOf extends Omit<JoinSheetContent, "found"> {
  readonly rows: OrderRows;
  readonly rules: CleaningRules;
}

/** The sheet in the words of a file. */
export const joinsPage = (
  { rows, rules, ...content }: JoinsOf,
  spoken: Pick<ReportContext, "language" | "currency">,
) => joinSheet({ ...content, found: joinProposals(rows, rules) }, wordsOf(spoken));

/** The sheet of join proposals as it now stands. */
export interface JoinsAnswer {
  sheetId: number;
  name: string;
  /** Proposed pairs of IDs on the sheet, decided ones included [count]. */
  proposals: number;
  /** Of these, pairs the user accepted; they count as one person from the next run on [count]. */
  accepted: number;
  /** What the user has to know: pairs that did not fit, changes of theirs that were kept beside. */
  notices: string[];
}

/** What is told of it. */
export function joinsAnswer(
  written: Parameters<typeof joinNotices>[0] & { readonly sheetId: number },
  { page, decided }: { readonly page: JoinSheet; readonly decided: JoinSheetContent["decided"] },
  language: Language,
): JoinsAnswer {
  return {
    sheetId: written.sheetId,
    name: written.name,
    proposals: page.proposals,
    accepted: [...decided.values()].filter(({ decision }) => decision === "join").length,
    notices: joinNotices(written, page.model.sheetName, language),
  };
}
