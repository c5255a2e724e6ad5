import type {
  Language,
  Segment,
  SegmentField,
  SegmentPeople,
  SidebarListTexts,
} from "../../src/entry/contract.ts";
import { count, date, typedNumber } from "../format.ts";
import { draftFault } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { ListState } from "./list-state.ts";
import { valueLabel } from "./people.ts";

/** A text of the panel in its present language, with its values put in. */
export type ListSay = (
  key: keyof SidebarListTexts,
  values?: Readonly<Record<string, string | number>>,
) => string;

export interface Spoken {
  readonly say: ListSay;
  readonly language: Language;
}

/** What the conditions of a draft are about; the field's name as it was written where there is none. */
export function fieldLabel(people: SegmentPeople, draft: Draft, say: ListSay): string {
  return draft.kind === "segment" ? say("segment") : (fieldOf(people, draft)?.label ?? draft.field);
}

const fieldOf = (people: SegmentPeople, { field }: Draft): SegmentField | undefined =>
  people.fields.find(({ id }) => id === field);

/** So many values are named. */
const MOST_NAMED = 3;

/** A whole condition in a few words, without its field. */
export function draftWords(people: SegmentPeople, draft: Draft, spoken: Spoken): string {
  const text = draftFault(draft) === null ? plainWords(people, draft, spoken) : "";
  if (!draft.not || text === "") return text;
  return spoken.say(draft.kind === "bought" ? "sumNotBought" : "sumNot", { text });
}

/** A question before people go out, and that those who refused are among them where the orders do not say. */
export function withRefusals(
  question: string,
  { handover }: Pick<ListState, "handover">,
  { say, language }: Spoken,
): string {
  if (handover === null || handover.warning === null) return question;
  return [question, say("refusedStay")].join(language === "ja" ? "" : " ");
}

function plainWords(people: SegmentPeople, draft: Draft, spoken: Spoken): string {
  const { say } = spoken;
  if (draft.kind === "segment")
    return named(
      draft.segments.map((one) => segmentName(one, say)),
      spoken,
    );
  if (draft.kind === "day") return periodWords(draft, spoken);
  if (draft.kind === "number" || draft.kind === "money") {
    return numberWords(draft, fieldOf(people, draft)?.unit ?? "", spoken);
  }
  const values = named(
    draft.values.map((value) => valueLabel(people, draft.field, value)),
    spoken,
  );
  if (draft.kind === "class") return values;
  return say("sumBought", { when: whenWords(draft, spoken), values });
}

function whenWords(draft: Draft, spoken: Spoken): string {
  const { say } = spoken;
  if (draft.when === "ever") return say("sumEver");
  if (draft.when === "first") return say("sumFirst");
  if (draft.when === "months") return say("sumInMonths", { n: typedNumber(draft.months) ?? draft.months });
  return periodWords(draft, spoken);
}

/** A segment as it is called; one in the making has no name. */
export const segmentName = ({ name }: Segment, say: ListSay): string => name ?? say("unnamed");

function named(labels: readonly string[], { say, language }: Spoken): string {
  const values = labels.slice(0, MOST_NAMED).join(say("listComma"));
  const more = labels.length - MOST_NAMED;
  return more > 0 ? say("sumMore", { values, n: count(more, language) }) : values;
}

function numberWords({ from, to }: Draft, unit: string, { say, language }: Spoken): string {
  const [least, most] = [typedNumber(from), typedNumber(to)];
  const figure = (n: number) => new Intl.NumberFormat(language).format(n);
  const shown = language === "ja" || unit === "" ? unit : ` ${unit}`;
  const ends = [
    ...(least === null ? [] : [say("sumFrom", { n: figure(least), unit: shown })]),
    ...(most === null ? [] : [say("sumTo", { n: figure(most), unit: shown })]),
  ];
  return ends.join(" ");
}

function periodWords({ when, months, from, to }: Draft, { say }: Spoken): string {
  if (when === "months") return say("sumMonths", { n: typedNumber(months) ?? months });
  const ends = [
    ...(from === "" ? [] : [say("sumFromDay", { day: date(from) })]),
    ...(to === "" ? [] : [say("sumToDay", { day: date(to) })]),
  ];
  return ends.join(" ");
}
