import { buyersWithin } from "../core/campaigns/base-rate.ts";
import { askedSegment } from "../core/segments/asked-segment.ts";
import type { CustomerRow } from "../core/segments/customer-classes.ts";
import type { ListedCustomer } from "../core/segments/customer-list.ts";
import { requireSaid, unsaidValues, type UnsaidValue } from "../core/segments/said-values.ts";
import type { Segment } from "../core/segments/segment.ts";
import type { Day } from "../core/values/day.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { Share } from "../core/values/share.ts";
import type { Engine, Question } from "./engine.ts";
import type { RowsEngine } from "./rows-engine.ts";

/** The people of a segment. */
export interface ChosenPeople {
  readonly segment: Segment;
  /** Codes into the purchases' customer IDs. */
  readonly codes: Int32Array;
  /** Values of the segment that no order says. */
  readonly unsaid: readonly UnsaidValue[];
}

/**
 * The people of the whole shop that a segment chooses. What is typed has to be what orders say; what is kept may hold a
 * value that is gone.
 *
 * @param asked conditions as a page sends them, or a text as they are typed
 * @throws InputProblem as `askedSegment`, `requireSaid` and `segmentCodes` do
 */
export function chosenPeople(
  engine: Pick<Engine, "peopleColumns" | "segmentCodes">,
  question: Question,
  asked: unknown,
): ChosenPeople {
  const segment = askedSegment(asked);
  const ofShop = { ...question, slice: null };
  const columns = engine.peopleColumns(ofShop, segment);
  if (typeof asked === "string") requireSaid(columns, segment);
  return {
    segment,
    codes: engine.segmentCodes(ofShop, segment),
    unsaid: unsaidValues(columns, segment),
  };
}

/** The same people with what they bought, largest lifetime sales first. */
export function chosenCustomers(
  engine: RowsEngine,
  question: Question,
  asked: unknown,
): { readonly segment: Segment; readonly customers: ListedCustomer[] } {
  const everybody = engine.list({ ...question, slice: null }, { kind: "everybody" });
  return chosenOf(everybody, chosenPeople(engine, question, asked), engine);
}

/** The same people with their classes, by customer ID. */
export function chosenRows(
  engine: RowsEngine,
  question: Question,
  asked: unknown,
): { readonly segment: Segment; readonly customers: CustomerRow[] } {
  const everybody = engine.customers({ ...question, slice: null });
  return chosenOf(everybody, chosenPeople(engine, question, asked), engine);
}

function chosenOf<Person extends { readonly customerId: string }>(
  everybody: readonly Person[],
  { segment, codes }: ChosenPeople,
  { purchases }: RowsEngine,
) {
  const ids = new Set(Array.from(codes, (code) => purchases.customerIds[code]));
  return { segment, customers: everybody.filter(({ customerId }) => ids.has(customerId)) };
}

/** The same people at an earlier day. */
export interface Before {
  readonly segment: Segment;
  /** As of when people are chosen now. */
  readonly anchor: Day;
  /** So many days before it they are chosen, and so long their purchases are counted. */
  readonly windowDays: number;
}

/**
 * Who of the whole shop met the same conditions some days before the anchor, and how many of them bought since, up to the
 * anchor (definitions.md 12.3).
 *
 * @returns null = the data begin later
 * @throws InputProblem as `segmentCodes` does
 */
export function boughtBefore(
  engine: Pick<RowsEngine, "purchases" | "segmentCodes">,
  question: Question,
  { segment, anchor, windowDays }: Before,
): Share | null {
  const day = anchor - windowDays;
  try {
    const codes = engine.segmentCodes({ ...question, slice: null, anchor: { kind: "day", day } }, segment);
    return buyersWithin(engine.purchases, codes, { after: day, until: anchor });
  } catch (thrown) {
    if (thrown instanceof InputProblem && thrown.code === "anchor-before-data") return null;
    throw thrown;
  }
}
