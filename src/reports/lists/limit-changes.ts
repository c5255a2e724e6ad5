/** What changed limits do to people's classes: told before a report is overwritten by other classes. */
import { type Language, listed, say } from "../../catalog/language.ts";
import { SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import { settingCell } from "../../catalog/settings/setting-cells.ts";
import { type ChosenSettings, settingsOf } from "../../catalog/settings/setting-values.ts";
import { SETTINGS } from "../../catalog/settings/settings.ts";
import { FLOW_TEXTS } from "../../catalog/texts/flow-texts.ts";
import { LIMIT_TEXTS as T } from "../../catalog/texts/limit-texts.ts";
import {
  changedLimits,
  changedSchemes,
  changeRequest,
  type ClassChange,
  classChange,
  type TwoTerms,
} from "../../core/schemes/class-changes.ts";
import { termsOf } from "../../core/schemes/class-table.ts";
import type { MetaFacts } from "../../core/facts/meta.ts";
import type { ClassLimits } from "../../core/settings.ts";
import type { Day } from "../../core/values/day.ts";
import { nameOf } from "../classes/class-cells.ts";
import { type Words, wordsOf } from "../context.ts";
import type { AskedPeople } from "./limit-words.ts";

/** So many moves of each scheme are told. */
const MOST_TOLD = 3;

/** What limits are compared with: those of the last finished run, or the defaults before the first. */
export interface LimitsBefore {
  readonly since: "last" | "initial";
  readonly limits: ClassLimits;
}

/**
 * What limits are compared with.
 *
 * @param last the settings of the last finished run; null = there is none
 *
 * @example
 * limitsBefore(null, "ja").since //=> "initial"
 */
export const limitsBefore = (last: ChosenSettings | null, language: Language): LimitsBefore => ({
  since: last === null ? "initial" : "last",
  limits: settingsOf(last ?? {}, language),
});

/** What changed limits do, of every scheme that they belong to. */
export interface LimitChanges {
  readonly since: LimitsBefore["since"];
  readonly anchor: Day;
  readonly changes: readonly LimitChange[];
}

/** What they do to one scheme. */
interface LimitChange extends ClassChange {
  /** Each changed limit as its cell showed it, and shows it. */
  readonly limits: readonly {
    readonly key: keyof ClassLimits;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/**
 * What changed limits do to the classes of the people that a question is about.
 *
 * @returns null where none is changed
 * @throws as the engine does
 *
 * @example
 * // 休眠 from day 91 on in place of 121: twelve people are in it
 * const limits = (days) => ({ nurtureDays: [days, 360], nurturePurchases: [2, 3, 6], cpmAmount: 70_000 });
 * const tables = new Proxy({}, { get: () => [{ classes: [0, 1, 1, 1], customers: 12 }] });
 * const engine = { facts: () => ({ meta: { anchor: 19_813 }, tables }) };
 * const { since, changes } = limitChanges({ engine, question: { limits: limits(90) } }, { since: "last", limits: limits(120) });
 * [since, changes.map(({ scheme, changed }) => [scheme, changed])] //=> ["last", [["nurture", 12]]]
 */
export function limitChanges<Q extends { readonly limits: ClassLimits }>(
  { engine, question }: AskedPeople<Q>,
  { since, limits: before }: LimitsBefore,
): LimitChanges | null {
  const after = question.limits;
  const schemes = changedSchemes(before, after);
  if (schemes.length === 0) return null;
  const termsIn = (meta: MetaFacts): TwoTerms => ({
    before: termsOf(meta, before),
    after: termsOf(meta, after),
  });
  const facts = engine.facts(question, (meta) => schemes.map((id) => changeRequest(id, termsIn(meta))));
  const changes = schemes.map((id) => {
    const { moves, ...change } = classChange(facts, id, termsIn(facts.meta));
    const keys = changedLimits(id, { before, after });
    const limits = keys.map((key) => ({ key, before: before[key], after: after[key] }));
    return { ...change, moves: moves.slice(0, MOST_TOLD), limits };
  });
  return { since, anchor: facts.meta.anchor, changes };
}

/**
 * Whether a run has to ask first: reports are there whose people would be in other classes.
 *
 * @example
 * needsConsent({ since: "initial", anchor: 19_813, changes: [] }) //=> false
 */
export const needsConsent = (found: LimitChanges | null): boolean =>
  found !== null && found.since === "last" && found.changes.some(({ changed }) => changed > 0);

/**
 * A sentence for each scheme whose limits changed: how many people are in another class, the largest moves, who is left out.
 *
 * @example
 * const change = { scheme: "nurture", total: 42, changed: 0, moves: [], emptied: [], limits: [] };
 * const [sentence] = changeSentences({ since: "last", anchor: 19_813, changes: [change] }, "ja");
 * sentence.endsWith("区分が前回のレポートと変わる人はいません（2024/03/31時点の42人）。") //=> true
 */
export function changeSentences(found: LimitChanges | null, language: Language): string[] {
  if (found === null) return [];
  const words = wordsOf({ language, currency: "" });
  return found.changes.map((change) => changeSentence(change, found, { words, language }));
}

interface Told {
  readonly words: Words;
  readonly language: Language;
}

function changeSentence(
  change: LimitChange,
  { since, anchor }: LimitChanges,
  { words, language }: Told,
): string {
  const { scheme, total, changed, moves, emptied } = change;
  const text = changed === 0 ? T.nobody : T.moves;
  const most = moves.map(({ from, to, customers }) =>
    words.say(FLOW_TEXTS.move, {
      from: nameOf(scheme, from, words),
      to: nameOf(scheme, to, words),
      n: words.count(customers),
    }),
  );
  const said = words.say(text, {
    settings: change.limits.map((limit) => limitText(limit, language)).join(words.say(T.and)),
    scheme: words.say(SCHEME_NAMES[scheme]),
    ...{ anchor: words.day(anchor), total: words.count(total), n: words.count(changed) },
    since: words.say(since === "last" ? T.sinceLast : T.sinceInitial),
    most: words.say(FLOW_TEXTS.most, { moves: most.join(words.say(FLOW_TEXTS.comma)) }),
  });
  const classes = emptied.map((one) => nameOf(scheme, one, words));
  return emptied.length === 0 ? said : said + words.say(T.emptied, listed({ classes }, language));
}

function limitText({ key, before, after }: LimitChange["limits"][number], language: Language): string {
  const label = say(SETTINGS[key].label, language);
  if (key === "rfmRanks") return say(T.changedGrid, language, { label });
  const shown = (value: unknown) => String(settingCell(key, value, language)) || say(T.empty, language);
  return say(T.changed, language, { label, before: shown(before), after: shown(after) });
}
