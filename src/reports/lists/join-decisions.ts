import { cellName } from "../../catalog/formula.ts";
import { JOIN_DECISIONS, JOIN_TEXTS } from "../../catalog/texts/join-texts.ts";
import { type Language, LANGUAGES, say } from "../../catalog/language.ts";
import {
  decidedJoins,
  type DecidedPair,
  type JoinDecision,
  pairKey,
} from "../../core/people/join-decisions.ts";
import { textOf } from "../../core/values/cells.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { CleaningRules } from "../../core/settings.ts";

type Cells = readonly (readonly unknown[])[];

/** The columns a decision is read from, by the text of their header. */
const READ = ["decision", "firstId", "secondId", "note"] as const;
type Places = Readonly<Record<(typeof READ)[number], number>>;

/** The sheet of join proposals as it stands; null = the file has none. */
type StandingSheet = { readonly name: string; readonly values: Cells } | null;

/**
 * What the user decided or wrote on the sheet of join proposals.
 *
 * @example
 * const head = ["判定", "顧客ID A", "顧客ID B", "メモ"];
 * const sheet = { name: "名寄せ候補", values: [head, ["結合しない", "C1", "C2", "家族"], ["", "C3", "C4", ""]] };
 * [decidedPairs(sheet, "ja"), decidedPairs(null, "ja")] //=> [[{ ids: ["C1", "C2"], decision: "apart", note: "家族" }], []]
 */
export function decidedPairs(sheet: StandingSheet, language: Language): DecidedPair[] {
  return sheet === null ? [] : pairsOn(sheet.name, sheet.values, language);
}

/**
 * The joins the user accepted, as the cleaning rules take them.
 *
 * @throws InputProblem "joins-header", "join-decision", "join-contradiction"
 *
 * @example
 * const head = ["判定", "顧客ID A", "顧客ID B", "メモ"];
 * [...acceptedJoins({ name: "名寄せ候補", values: [head, ["結合する", "C1", "C2", ""]] }, "ja")] //=> [["C2", "C1"]]
 */
export function acceptedJoins(sheet: StandingSheet, language: Language): CleaningRules["joins"] {
  if (sheet === null) return new Map();
  const { joins, refused } = decidedJoins(pairsOn(sheet.name, sheet.values, language));
  if (refused === null) return joins;
  const [first, second] = refused;
  throw new InputProblem("join-contradiction", { sheet: sheet.name, first, second });
}

/**
 * The pairs of IDs on the sheet that the user decided on or wrote about.
 *
 * @param sheet its name, for the sentence of a refusal
 * @throws InputProblem "joins-header" when the columns are not found, "join-decision" for a word that is no choice
 *
 * @example
 * // columns in another order, and a word that is no choice
 * const values = [["顧客ID A", "顧客ID B", "メモ", "判定"], ["C1", "C2", "", "たぶん"]];
 * try { pairsOn("名寄せ候補", values, "ja"); } catch ({ code, values }) { [code, values.cell, values.value]; }
 * //=> ["join-decision", "D2", "たぶん"]
 */
export function pairsOn(sheet: string, values: Cells, language: Language): DecidedPair[] {
  const { row: header, at } = headerOf(sheet, values, language);
  return values.slice(header + 1).flatMap((cells, i) => {
    const ids = [textOf(cells[at.firstId]), textOf(cells[at.secondId])] as const;
    if (ids.includes("")) return [];
    const typed = cells[at.decision];
    const decision = decisionOf(typed);
    const note = textOf(cells[at.note]);
    if (decision === undefined) {
      const cell = cellName(header + 1 + i, at.decision);
      throw new InputProblem("join-decision", { sheet, cell, value: textOf(typed), ...choices(language) });
    }
    return decision === null && note === "" ? [] : [{ ids, decision, note }];
  });
}

const choices = (language: Language) => ({
  join: say(JOIN_DECISIONS.join, language),
  apart: say(JOIN_DECISIONS.apart, language),
});

/** The header in either language, wherever the user moved it. */
function headerOf(sheet: string, values: Cells, language: Language): { row: number; at: Places } {
  for (const words of LANGUAGES) {
    for (let row = 0; row < values.length; row++) {
      const texts = (values[row] ?? []).map(textOf);
      const found = READ.map((name) => [name, texts.indexOf(say(JOIN_TEXTS[name], words))] as const);
      if (found.every(([, position]) => position >= 0))
        return { row, at: Object.fromEntries(found) as Places };
    }
  }
  const columns = READ.map((name) => say(JOIN_TEXTS[name], language));
  throw new InputProblem("joins-header", {
    sheet,
    columns: columns.join(say(JOIN_TEXTS.listComma, language)),
  });
}

/** A choice in either language, or a ticked box; undefined for anything else. */
function decisionOf(cell: unknown): JoinDecision | undefined {
  const typed = textOf(cell).normalize("NFKC").toLowerCase();
  if (typed === "" || typed === "false") return null;
  const is = (decision: "join" | "apart") =>
    LANGUAGES.some((language) => say(JOIN_DECISIONS[decision], language).toLowerCase() === typed);
  if (typed === "true" || is("join")) return "join";
  return is("apart") ? "apart" : undefined;
}

/**
 * Pairs by `pairKey`; what a second line of the same pair says is kept where the first says nothing.
 *
 * @example
 * const noted = { ids: ["C1", "C2"], decision: null, note: "同じ住所" };
 * const joined = { ids: ["C2", "C1"], decision: "join", note: "" };
 * [...byPair([noted, joined]).values()] //=> [{ ids: ["C1", "C2"], decision: "join", note: "同じ住所" }]
 */
export function byPair(pairs: readonly DecidedPair[]): Map<string, DecidedPair> {
  const found = new Map<string, DecidedPair>();
  for (const pair of pairs) {
    const key = pairKey(pair.ids);
    const { ids, decision, note } = found.get(key) ?? pair;
    found.set(key, { ids, decision: decision ?? pair.decision, note: note || pair.note });
  }
  return found;
}

/**
 * What the user decided so far on the sheet of join proposals, by `pairKey`.
 *
 * @throws InputProblem as `pairsOn` does
 *
 * @example
 * const head = ["判定", "顧客ID A", "顧客ID B", "メモ"];
 * const sheet = { name: "名寄せ候補", values: [head, ["結合しない", "C1", "C2", ""]] };
 * [...standingDecisions(sheet, "ja").values()] //=> [{ ids: ["C1", "C2"], decision: "apart", note: "" }]
 */
export const standingDecisions = (sheet: StandingSheet, language: Language): Map<string, DecidedPair> =>
  byPair(decidedPairs(sheet, language));
