import { type Language, listed, say } from "../../catalog/language.ts";
import { CAMPAIGN_TEXTS } from "../../catalog/texts/campaign-texts.ts";
import { ROLE_NAMES } from "../../catalog/texts/entry-texts.ts";
import { GUARD_NAMES, HANDOVER_TEXTS as T } from "../../catalog/texts/handover-texts.ts";
import { isKnownRole, missingNeeds } from "../../core/reach/known-roles.ts";
import { GUARD_REASONS, type GuardReason, type ReachRole } from "../../core/reach/reach.ts";
import { segmentFieldName } from "../../catalog/texts/segment-texts.ts";
import type { AskedCampaign } from "../../core/campaigns/checked-campaign.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { type CampaignAnswer, campaignAnswer } from "../campaigns/campaign-answer.ts";
import { toldOf } from "../../core/campaigns/kept-campaign.ts";
import { faultWords } from "../campaigns/fault-words.ts";
import { wordsOf } from "../context.ts";
import { numberText } from "../page/words.ts";
import type { AskedDue } from "../steps/calendar.ts";
import type { ToTarget } from "./to-target.ts";

export type { AskedCampaign };

/** Whom a page wants handed to a target. */
export interface HandoverRequest {
  /** People by conditions; a text = the conditions as they are typed on the command line. */
  segment: Segment | string;
  target: string;
  /** Who is due by a plan of 配信計画 on a day, in the place of the segment; null or absent = the segment. */
  due?: AskedDue | null;
  /** What people without a name of their own are called; it stands on the sheet's tab. */
  called?: string;
  /** The campaign that the list is for; null or absent = none, and everybody who is left gets it. */
  campaign?: AskedCampaign | null;
  /** True leaves out both groups of campaigns whose effect is still counted. */
  sparesRunning?: boolean;
}

/** People left out for a reason. */
export interface ExcludedPeople {
  reason: GuardReason | "control";
  label: string;
  people: number;
  /** True where no column of the orders tells: 0 is then no count. */
  unknown: boolean;
}

/** Who would be handed over: people = left + the sum of the excluded, always. */
export interface Handover {
  /** 対象 [count] */
  people: number;
  excluded: ExcludedPeople[];
  /** 出力 [count] */
  left: number;
  /** Names of the target's columns that the orders do not have. */
  missing: string[];
  /** Why there can be no file, in a sentence; null = there can. */
  stops: string | null;
  /** Who could not be left out, in a sentence to be read before all others; null = everybody could. */
  warning: string | null;
  notes: string[];
  /** The campaign that it is to be; null = none is asked for. */
  campaign: CampaignAnswer | null;
}

/** Who is handed over and who is not, in words. */
export function handoverAnswer(to: ToTarget, language: Language): Handover {
  const { people, excluded, rows, refusals } = to.found;
  const untold = refusals.roles.length === 0;
  const held = to.campaign?.control.length ?? 0;
  const label = say(CAMPAIGN_TEXTS.held, language);
  return {
    people,
    excluded: [
      ...GUARD_REASONS.map((reason) => ({
        reason,
        label: say(GUARD_NAMES[reason], language),
        people: excluded[reason],
        unknown: untold && reason === "optOut",
      })),
      ...(held > 0 ? [{ reason: "control" as const, label, people: held, unknown: false }] : []),
    ],
    left: rows.length,
    missing: missingColumns(to).map((role) => say(ROLE_NAMES[role], language)),
    stops: stopsOf(to, language),
    warning: untold ? say(T.noRefusals, language) : null,
    notes: notesOf(to, language),
    campaign: campaignAnswer(to, language),
  };
}

/** The same with the people themselves. */
export interface HandoverRows extends Handover {
  roles: ReachRole[];
  /** A row a person, as the orders write it (latest word); "" = nothing is said. */
  rows: string[][];
  /** Whose rows they are. */
  customers: string[];
}

/** The same with the people themselves; none where there can be no file. */
export function handoverRows(to: ToTarget, language: Language): HandoverRows {
  const answer = handoverAnswer(to, language);
  const { rows, ids } = answer.stops === null ? to.found : { rows: [], ids: [] };
  return { ...answer, roles: [...to.roles], rows: rows.map((row) => [...row]), customers: [...ids] };
}

/**
 * Refuses a list that would hold nobody.
 *
 * @throws InputProblem "nobody-handed-over" with the reason in words
 */
export function requireSomebody(to: ToTarget, language: Language): void {
  const stops = stopsOf(to, language);
  if (stops !== null) throw new InputProblem("nobody-handed-over", { why: stops });
}

/** The roles of the target's columns that no column of the orders tells: of several that fill one column the last. */
function missingColumns({ target, sheet }: ToTarget): ReachRole[] {
  if (target.onlyKnown) return [];
  const missing = target.columns.flatMap(({ of }) => {
    const roles = typeof of === "string" ? [of] : "joined" in of ? of.joined : [];
    return roles.some((role) => isKnownRole(sheet, role)) ? [] : roles.slice(-1);
  });
  return [...new Set(missing)];
}

function stopsOf({ target, sheet, found }: ToTarget, language: Language): string | null {
  const named = (role: ReachRole): string => say(ROLE_NAMES[role], language);
  const lacks = missingNeeds(sheet, target.needs).map((group) => group.map(named).join(" / "));
  if (lacks.length > 0)
    return say(
      T.noColumn,
      language,
      listed({ target: say(target.name, language), columns: lacks }, language),
    );
  if (found.people === 0) return say(T.nobody, language);
  return found.rows.length === 0 ? say(T.nobodyLeft, language, { n: numberText(found.people, 0) }) : null;
}

/** How many unknown words are shown [count]. */
const MOST_WORDS = 3;

/** What she has to know before she hands the file over, the gravest first. */
function notesOf(to: ToTarget, language: Language): string[] {
  const { target, found, anchor, today, currency } = to;
  const { count, day } = wordsOf({ language, currency });
  const left = found.rows.length;
  const forFile = to.onSheet !== true;
  const formulas =
    forFile && target.readBy === "machine"
      ? found.rows.filter((row) => looksActive(row, to.roles)).length
      : 0;
  const { leastRows = 0 } = target;
  const name = say(target.name, language);
  const near = { n: count(found.excluded.optOut), m: count(found.refusedByContact) };
  const few = { target: name, least: count(leastRows), n: count(left) };
  return [
    ...faultNotes(to, language),
    ...unsaidNotes(to, language),
    ...unknownNotes(to, language),
    ...(found.refusedByContact > 0 ? [say(T.byContact, language, near)] : []),
    ...(left > 0 && left < leastRows ? [say(T.tooFew, language, few)] : []),
    ...(formulas > 0 ? [say(T.formulas, language, { n: count(formulas) })] : []),
    ...(target.needs === "postal" ? [say(T.letter, language)] : []),
    ...(forFile ? [say(target.note, language)] : []),
    say(T.days, language, { anchor: day(anchor), today: day(today) }),
  ];
}

/** Near campaigns whose people may not all be known. */
const faultNotes = ({ faulty, currency }: ToTarget, language: Language): string[] =>
  faulty.flatMap(
    (one) => faultWords({ ...one, campaign: toldOf(one.campaign) }, { language, currency }) ?? [],
  );

/** Whom conditions on values that are gone choose; each field once. */
function unsaidNotes({ unsaid }: ToTarget, language: Language): string[] {
  const fields = [...new Set(unsaid.map(({ field }) => field))];
  return fields.map((field) => {
    const values = unsaid.filter((one) => one.field === field).map(({ value }) => value);
    const named = { field: segmentFieldName(field, language), values: values.slice(0, MOST_WORDS) };
    return say(T.unsaid, language, listed(named, language));
  });
}

/** What stands in a column of refusals that cannot be read, and what would be. */
function unknownNotes({ found }: ToTarget, language: Language): string[] {
  const texts = { optOut: T.unknownOptOut, consent: T.unknownConsent };
  return found.refusals.roles.flatMap((role) => {
    const words = found.refusals.unknown.filter((one) => one.role === role);
    const rows = words.reduce((sum, one) => sum + one.rows, 0);
    const examples = words.slice(0, MOST_WORDS).map(({ word }) => word);
    const named = listed({ n: numberText(rows, 0), examples }, language);
    return rows === 0 ? [] : [say(texts[role], language, named)];
  });
}

/** Contacts have a form of their own; anything else may look like a formula. */
const looksActive = (row: readonly string[], roles: readonly ReachRole[]): boolean =>
  row.some((text, i) => /^[=+\-@]/.test(text) && roles[i] !== "email" && roles[i] !== "phone");
