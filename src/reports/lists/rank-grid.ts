/** The ranks of the RFM cells as a grid of the 設定 sheet: R across, F down, a rank a cell. */
import { type Language, listed, say } from "../../catalog/language.ts";
import { RANK_NAMES } from "../../catalog/metrics/classes.ts";
import { rankLetter } from "../../catalog/settings/rank-cells.ts";
import {
  cellRule,
  type ReadCell,
  type ReadLine,
  type ReadSettings,
} from "../../catalog/settings/setting-cells.ts";
import { CLASS_SETTINGS } from "../../catalog/settings/class-settings.ts";
import { SETTING_NOTES } from "../../catalog/settings/setting-texts.ts";
import { type Settings, SETTINGS } from "../../catalog/settings/settings.ts";
import { SETTINGS_SHEET_TEXTS as T } from "../../catalog/texts/settings-sheet-texts.ts";
import { type GridPart, LimitProblem, rankPart } from "../../core/schemes/limit-faults.ts";
import { rankAt, type RfmRank } from "../../core/schemes/rfm-scheme.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { wordsOf } from "../context.ts";
import { frequencyClass, recencyHeads } from "../rfm/rfm-words.ts";

const KEY = "rfmRanks";

/** The grid as it should stand, in words. */
export interface RankGrid {
  /** The line of the setting: the limits of R, and what the grid changes. */
  readonly head: { readonly label: string; readonly limits: readonly string[]; readonly note: string };
  readonly lines: readonly RankLine[];
}

/** An F class of the grid. */
export interface RankLine {
  readonly label: string;
  readonly ranks: readonly RfmRank[];
  /** What the ranks of the line are without any choice; "" where they are these. */
  readonly first: string;
}

/** @param initial what holds without any choice */
export function rankGrid(values: Settings, initial: Settings): RankGrid {
  const { language } = values;
  const words = wordsOf(values);
  const lines = values.rfmRanks.map((letters, f) => {
    const ranksBy = (by: Settings) => Array.from(letters, (_, r) => rankAt(by, r, f));
    const first = ranksBy(initial).map((rank) => say(RANK_NAMES[rank], language));
    return {
      label: say(T.rankLine, language, { f: f + 1, rule: frequencyClass(f, { words, limits: values }) }),
      ranks: ranksBy(values),
      first:
        letters === initial.rfmRanks[f] ? "" : say(T.rankFirst, language, listed({ ranks: first }, language)),
    };
  });
  const note = say(SETTING_NOTES[KEY].note, language);
  return {
    head: { label: say(SETTINGS[KEY].label, language), limits: recencyHeads(values, words), note },
    lines,
  };
}

/** How the label of an F class begins, in either language. */
const LINE = /^RFM F(\d)[：:]/;

/**
 * The ranks that a sheet's grid says, a word an F class; its lines are found wherever they went.
 *
 * @param limits those that hold beside it
 * @returns null where a line of the grid is gone
 * @throws InputProblem "sheet-setting" naming the first cell that holds no rank, "rank-gap" where it is empty
 *
 * @example
 * gridRanks({ name: "設定", lines: [] }, { rfmDays: [30], rfmPurchases: [2] }, "ja") //=> null
 */
export function gridRanks(
  { name, lines }: ReadSettings,
  limits: Pick<Settings, "rfmDays" | "rfmPurchases">,
  language: Language,
): string[] | null {
  const { rows, columns } = CLASS_SETTINGS[KEY].kind;
  const found = Array.from({ length: rows }, (_, f) =>
    lines.find(({ label }) => typeof label === "string" && LINE.exec(label)?.[1] === String(f + 1)),
  );
  const whole = found.filter((line) => line !== undefined);
  if (whole.length < rows) return null;
  return whole.map((line, f) =>
    rankCells(line, columns)
      .map((cell, r) => rankLetter(cell.value) ?? unranked(cell, rankPart(limits, f, r), { name, language }))
      .join(""),
  );
}

const rankCells = ({ value, cell, right }: ReadLine, columns: number): ReadCell[] =>
  [{ value, cell }, ...right].slice(0, columns);

function unranked(
  { value, cell }: ReadCell,
  part: GridPart,
  { name: sheet, language }: { readonly name: string; readonly language: Language },
): never {
  const [label, rule] = [say(SETTINGS[KEY].label, language), cellRule(KEY, language)];
  const typed = String(value).trim();
  if (typed === "") throw new LimitProblem("rank-gap", { sheet, cell, label, rule }, { part, people: null });
  throw new InputProblem("sheet-setting", { sheet, cell, label, value: String(value), rule });
}
