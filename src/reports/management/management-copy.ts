/** 経営向けコピー: reports as sheets that stand by themselves and tell of nobody. */
import { TAB_COLORS } from "../../catalog/look.ts";
import type { About, Cell, ReportModel, Rows } from "../../catalog/report-model.ts";
import { MANAGEMENT_TEXTS as T } from "../../catalog/texts/management-texts.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { grid, paragraph, text } from "../page/grid.ts";
import type { Report } from "../report.ts";
import { type CopiedFigures, copiedFigures, movedWords } from "./figures.ts";
import { frozen, withoutRows } from "./cut-rows.ts";
import { cellsOf, leadsElsewhere } from "./formula-cells.ts";
import { hiddenNumbers } from "./hidden-people.ts";
import { managementContext } from "./management-context.ts";
import { textBlock } from "./text-block.ts";
import { maskedCell, type Masking } from "./mask.ts";

/** What a copy is made of besides the run. */
export interface CopyOf {
  /** The fewest people a number may tell of [count, ≥ 1]. */
  readonly least: number;
  /** The day it is made, ISO. */
  readonly date: string;
  /** The figures of the last copy; null = there was none. */
  readonly before: CopiedFigures | null;
  /** True where its text alone is wanted, and no sheet is made of it. */
  readonly textOnly?: boolean;
}

/** The sheets of a copy, and the figures that the next one compares. */
export interface ManagementCopy {
  readonly models: readonly ReportModel[];
  readonly figures: CopiedFigures;
  /** The first sheet as text. */
  readonly text: string;
}

/**
 * The reports of a run as management may have them: no name, ID or quoted cell of the orders, no number of few people or
 * one that gives it away, no way to another sheet. The first sheet says at its end how the figures moved.
 *
 * @param reports those to be copied, in their order
 */
export function managementCopy(
  ofRun: ReportContext,
  reports: readonly Pick<Report, "model">[],
  { least, date, before, textOnly = false }: CopyOf,
): ManagementCopy {
  const context = managementContext(ofRun);
  const words = wordsOf(context);
  const told = reports.flatMap(({ model }) => numbersOn(model(context, { least })));
  const hidden = hiddenNumbers(context, told, least);
  const figures = copiedFigures(context, hidden, date);
  const moved = movedWords(figures, before, words);
  const models = reports.map(({ model }, i) => {
    const sheet = standalone((shown) => model(context, { least, shown }), { hidden, least, words });
    const feet = [
      ...(i === 0 ? [moved] : []),
      ...aboutCopy(sheet, { least, date: textOnly ? null : date }, words),
    ];
    return finished(sheet, { date, feet }, words);
  });
  return { models, figures, text: models[0] ? textBlock(models[0], words) : "" };
}

const numbersOn = ({ rows }: ReportModel): About[] =>
  rows.flat().flatMap(({ about, tells = [] }) => [...(about ? [about] : []), ...tells]);

/** A report with its hidden numbers masked, without what rests on them and what only its keepers need. */
function standalone(model: (shown: (cell: Cell) => Cell) => ReportModel, masking: Masking): ReportModel {
  const hidden = new Set<Cell>();
  const {
    trial = [],
    keeping = [],
    news: _news,
    ...made
  } = model((cell) => {
    const shown = maskedCell(plain(cell), masking);
    if (shown.value !== plain(cell).value) hidden.add(shown);
    return shown;
  });
  const sheet: ReportModel = { ...made, headlines: [] };
  const [first, ...others] = trial;
  if (!first || !leaning(sheet, hidden).some((row) => isIn(row, trial)))
    return withoutRows(withoutLeaning(sheet, hidden, masking), keeping);
  const said = withSentence(sheet, first.row, masking.words.say(T.trialHidden, { n: masking.least }));
  return withoutRows(said, [{ row: first.row + 1, rows: first.rows - 1 }, ...others, ...keeping]);
}

/** A cell without a note; one whose formula needs more than its own sheet shows what it came to. */
function plain({ note: _note, ...cell }: Cell): Cell {
  const { value } = cell;
  return typeof value === "object" && value !== null && leadsElsewhere(value.formula) ? frozen(cell) : cell;
}

const isIn = (row: number, rows: readonly Rows[]): boolean =>
  rows.some((one) => row >= one.row && row < one.row + one.rows);

/** The rows whose formulas read a hidden cell. */
function leaning({ rows }: ReportModel, hidden: ReadonlySet<Cell>): number[] {
  return rows.flatMap((cells, row) => (cells.some((cell) => leans(cell, rows, hidden)) ? [row] : []));
}

function leans({ value }: Cell, rows: ReportModel["rows"], hidden: ReadonlySet<Cell>): boolean {
  if (typeof value !== "object" || value === null) return false;
  return cellsOf(value.formula).some((area) =>
    rows
      .slice(area.row, area.row + area.rows)
      .some((cells) => cells.slice(area.column, area.column + area.columns).some((cell) => hidden.has(cell))),
  );
}

/** A formula that reads a hidden cell is hidden, too, and so is one that reads that. */
function withoutLeaning(sheet: ReportModel, hidden: Set<Cell>, { words }: Masking): ReportModel {
  if (leaning(sheet, hidden).length === 0) return sheet;
  const rows = sheet.rows.map((cells) =>
    cells.map((cell) => {
      if (!leans(cell, sheet.rows, hidden)) return cell;
      const instead = text(words.say(T.hidden), cell.style);
      hidden.add(instead);
      return instead;
    }),
  );
  return withoutLeaning({ ...sheet, rows }, hidden, { words } as Masking);
}

/** A sheet with a sentence in place of a row. */
function withSentence(sheet: ReportModel, row: number, sentence: string): ReportModel {
  const line = grid(sheet.columnWidths);
  paragraph(line, 0, text(sentence, "point"));
  const merges = sheet.merges.filter((area) => area.row !== row);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, i) => (i === row ? (line.rows()[0] ?? cells) : cells)),
    rowHeights: { ...sheet.rowHeights, [row]: line.rowHeights[0] ?? USUAL_HEIGHT },
    merges: [...merges, ...line.merges.map((area) => ({ ...area, row }))],
  };
}

/** Pixels of a row nobody chose. */
const USUAL_HEIGHT = 21;

/** When it was made, where it is a sheet; and what is hidden, where anything is: a line, or none. */
function aboutCopy(
  { rows }: ReportModel,
  { least, date }: { readonly least: number; readonly date: string | null },
  { say }: Words,
): string[] {
  const marks = [say(T.few, { n: least }), say(T.hidden), say(T.sentenceHidden, { n: least })];
  const shown = rows.flat().map(({ value }) => value);
  const hides = shown.some(
    (value) => typeof value === "string" && marks.some((mark) => value.includes(mark)),
  );
  const frozenOn = date === null ? "" : say(T.frozen, { date: date.replace(/-/g, "/") });
  const line = frozenOn + (hides ? say(T.masking, { n: least }) : "");
  return line === "" ? [] : [line];
}

/** The finished copy with its name and colour, and small lines at its end. */
function finished(
  model: ReportModel,
  { date, feet }: { readonly date: string; readonly feet: readonly string[] },
  words: Words,
): ReportModel {
  const end = grid(model.columnWidths);
  let row = end.put(0, 0, model.rows);
  Object.assign(end.rowHeights, model.rowHeights);
  end.merges.push(...model.merges);
  end.rowHeights[row] = GAP;
  row += 1;
  for (const line of feet) row = paragraph(end, row, text(line, "note"));
  return {
    ...model,
    sheetName: words.say(T.sheetName, { name: model.sheetName, date }),
    tabColor: TAB_COLORS.management,
    rows: end.rows(),
    rowHeights: end.rowHeights,
    merges: end.merges,
  };
}

/** Pixels between a report and the lines about its copy: the one for the meeting has to stay on one page. */
const GAP = 10;
