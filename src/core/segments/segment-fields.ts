import { STAGES } from "../cpm/stages.ts";
import { schemeOf, type SchemeId } from "../schemes/schemes.ts";
import type { GoodsField, OrderFilter } from "../slices/slices.ts";
import { AGE_BANDS } from "../slices/age-bands.ts";
import type { AttributeField } from "../slices/slice-attributes.ts";
import type { ColumnField } from "../slices/slice-columns.ts";
import { type Day, monthOf } from "../values/day.ts";
import { CLASS_FIELDS, type ClassFieldId, classColumn, classFieldParts } from "./class-fields.ts";
import { againColumn, boughtColumn } from "./bought-column.ts";
import { attributeOf, attributeTexts } from "./named-attributes.ts";
import { monthsColumn } from "./order-months.ts";
import type { PersonLife } from "./person-life.ts";
import type { PeopleSeen } from "./people-seen.ts";
import { SEASONAL_KINDS } from "./seasons.ts";
import { saidBirthdays, saidTexts } from "./said-column.ts";
import type { PeopleField } from "./segment.ts";
import { latestDeliveries, standingColumn } from "./subscriber-columns.ts";
import { STANDINGS } from "../subscriptions/subscriptions.ts";
import { STAGE_MOVES, stageMoveOf, STATUSES, statusOf, YEAR_MOVES, yearMoveOf } from "./year-moves.ts";

/** A field's column without its name. */
type Column = PeopleField extends infer F ? (F extends PeopleField ? Omit<F, "id"> : never) : never;

/** What conditions may be about. */
export interface SegmentFieldEntry {
  readonly kind: PeopleField["kind"];
  /** All it can be, in this order; absent = whatever the orders say. */
  readonly values?: readonly string[];
  /** Whose column of the sheet says it; absent = it is counted from any purchases. */
  readonly says?: ColumnField;
  /** Whether it tells what people bought up to the anchor, so that rates of people chosen by it contain the choice. */
  readonly outcome: boolean;
  /** @throws InputProblem "slice-no-…" when the sheet has no such column */
  column(people: PeopleSeen): Column;
}

/** A class of everybody; null = they have none. */
function counted(
  values: readonly string[],
  of: (one: PersonLife) => string | null,
  outcome = true,
): SegmentFieldEntry {
  const codesOf = ({ lives }: PeopleSeen) => lives.map((one) => values.indexOf(of(one) ?? ""));
  const column = (people: PeopleSeen): Column => ({ kind: "class", texts: values, codes: codesOf(people) });
  return { kind: "class", values, outcome, column };
}

/** A number or a day of everybody; null = they have none. */
function measured(
  kind: "number" | "money" | "day",
  of: (one: PersonLife) => number | null,
  outcome = true,
): SegmentFieldEntry {
  return { kind, outcome, column: ({ lives }) => ({ kind, values: lives.map(of) }) };
}

const said = (field: AttributeField): SegmentFieldEntry => ({
  ...({ kind: "class", says: field, outcome: false } as const),
  column: (people) => ({ kind: "class", ...saidTexts(people, field) }),
});

const ofBirthday = (
  values: readonly string[],
  of: Parameters<typeof saidBirthdays>[2],
): SegmentFieldEntry => ({
  ...({ kind: "class", values, says: "ageBand", outcome: false } as const),
  column: (people) => ({ kind: "class", ...saidBirthdays(people, values, of) }),
});

const bought = (field: OrderFilter): SegmentFieldEntry => ({
  ...({ kind: "bought", says: field, outcome: true } as const),
  column: (people) => boughtColumn(people, field),
});

/** Goods that a person bought in two orders or more. */
const boughtAgain = (field: GoodsField): SegmentFieldEntry => ({
  ...({ kind: "bought", says: field, outcome: true } as const),
  column: (people) => againColumn(people, field),
});

/** The class of everybody by a scheme. @param day null = at the anchor */
const classed = (scheme: SchemeId, day: Day | null): SegmentFieldEntry => ({
  ...({ kind: "class", values: schemeOf(scheme).classes, outcome: true } as const),
  column: (people) => classColumn(people, scheme, day),
});

/** One field a scheme. */
const CLASSED = Object.fromEntries(
  (Object.keys(CLASS_FIELDS) as SchemeId[]).map((scheme) => [CLASS_FIELDS[scheme], classed(scheme, null)]),
) as Readonly<Record<ClassFieldId, SegmentFieldEntry>>;

/** From the anchor on; null = they have no season. */
const daysToSeason = ({ season: { next }, lastDay, idleDays }: PersonLife): number | null =>
  next === null ? null : next - (lastDay + idleDays);

const STAGE_IDS = STAGES.map(String);
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(String);

/** Every field that conditions may be about, in the order in which they are offered; a new one is one entry. */
export const SEGMENT_FIELDS = {
  stage: counted(STAGE_IDS, ({ stage }) => String(stage)),
  stageBefore: counted(STAGE_IDS, ({ stageBefore }) => String(stageBefore), false),
  stageMove: counted(STAGE_MOVES, stageMoveOf),
  status: counted(STATUSES, statusOf),
  yearMove: counted(YEAR_MOVES, yearMoveOf),
  ...CLASSED,
  seasonal: counted(SEASONAL_KINDS, ({ season }) => season.kind),
  seasonMonth: counted(MONTHS, ({ season: { arc } }) => (arc === null ? null : String(monthOf(arc.first)))),
  daysToSeason: measured("number", daysToSeason),
  idleDays: measured("number", ({ idleDays }) => idleDays),
  purchases: measured("number", ({ purchases }) => purchases),
  sales: measured("money", ({ sales }) => sales),
  averageOrderValue: measured("money", ({ sales, purchases }) => sales / purchases),
  secondOrderDays: measured("number", ({ secondDays }) => secondDays),
  firstOrder: measured("day", ({ firstDay }) => firstDay, false),
  lastOrder: measured("day", ({ lastDay }) => lastDay),
  orderMonth: { kind: "bought", outcome: true, column: monthsColumn },
  product: bought("product"),
  category: bought("category"),
  productAgain: boughtAgain("product"),
  categoryAgain: boughtAgain("category"),
  channel: bought("channel"),
  prefecture: said("prefecture"),
  ageBand: ofBirthday(AGE_BANDS, ({ band }) => band),
  sex: said("sex"),
  birthMonth: ofBirthday(MONTHS, ({ day }) => String(monthOf(day))),
  attribute: said("attribute"),
  subscription: {
    ...({ kind: "class", values: STANDINGS, says: "subscription", outcome: true } as const),
    column: (people) => ({ kind: "class", ...standingColumn(people) }),
  },
  deliveries: {
    ...({ kind: "number", says: "subscription", outcome: true } as const),
    column: (people) => ({ kind: "number", values: latestDeliveries(people) }),
  },
} satisfies Readonly<Record<string, SegmentFieldEntry>>;
export type SegmentFieldId = keyof typeof SEGMENT_FIELDS;
export const SEGMENT_FIELD_IDS = Object.keys(SEGMENT_FIELDS) as readonly SegmentFieldId[];

/**
 * The entry of a field, also of a class on an earlier day and of an attribute by its own name; undefined where there is none of this name.
 *
 * @example
 * [fieldEntry("stage")?.kind, fieldEntry("toString")] //=> ["class", undefined]
 */
export function fieldEntry(id: string): SegmentFieldEntry | undefined {
  if (isFieldId(id)) return SEGMENT_FIELDS[id];
  const ofClass = classFieldParts(id);
  if (ofClass) return classed(ofClass.scheme, ofClass.day);
  const name = attributeOf(id);
  return name === null ? undefined : named(name);
}

/** An attribute of the shop's own name. */
const named = (name: string): SegmentFieldEntry => ({
  ...({ kind: "class", outcome: false } as const),
  column: (people) => ({ kind: "class", ...attributeTexts(people, name) }),
});

/**
 * Whether a name is one of the fields that every shop has: no attribute of its own, no class on an earlier day.
 *
 * @example
 * ["stage", "attribute:会員ランク", "rfmRank@2023-03-31"].map(isFieldId) //=> [true, false, false]
 */
export const isFieldId = (id: string): id is SegmentFieldId =>
  (SEGMENT_FIELD_IDS as readonly string[]).includes(id);
