import type { PeopleField, Segment } from "../../src/entry/contract.ts";
import type { Condition, FieldTest, Period } from "../../src/core/segments/segment.ts";
import { typedNumber } from "../format.ts";

/** What a condition's field is asked: by the kind of its column, or by saved segments. */
export type FieldKind = PeopleField["kind"] | "segment";

/** The field of conditions on other segments. */
export const SEGMENT_FIELD = "segment";

export type When = "ever" | "first" | "range" | "months";

/** A condition as it stands in its fields: what was typed stays text. */
export interface Draft {
  readonly id: number;
  readonly field: string;
  readonly kind: FieldKind;
  readonly not: boolean;
  readonly values: readonly string[];
  /** Numbers as typed, or ISO days. */
  readonly from: string;
  readonly to: string;
  readonly when: When;
  readonly months: string;
  readonly segments: readonly Segment[];
}

/** What is wrong with a draft, as the key of its sentence. */
export type DraftFault =
  "valuesMissing" | "segmentsMissing" | "rangeMissing" | "rangeTurned" | "numberWrong" | "monthsWrong";

export type DraftChange = Partial<Omit<Draft, "id" | "field" | "kind">>;

const EMPTY = { not: false, values: [], from: "", to: "", months: "3", segments: [] } as const;

/** A condition that says nothing yet. */
export function newDraft(id: number, field: string, kind: FieldKind): Draft {
  return { id, field, kind, ...EMPTY, when: kind === "bought" ? "ever" : "range" };
}

/**
 * The draft as a condition; null = it is not whole, see `draftFault`.
 *
 * @example
 * conditionOf({ ...newDraft(1, "frequency", "number"), from: "２" })
 * //=> { field: "frequency", test: "between", from: 2, to: null }
 */
export function conditionOf(draft: Draft): Condition | null {
  if (draftFault(draft) !== null) return null;
  return { field: draft.field, ...(draft.not ? { not: true } : {}), ...testOf(draft) };
}

function testOf(draft: Draft): FieldTest {
  const { kind, values, segments } = draft;
  if (kind === "class") return { test: "oneOf", values };
  if (kind === "segment") return { test: "among", segments };
  if (kind === "bought") return { test: "bought", values, when: whenOf(draft) };
  if (kind === "day") return { test: "in", period: periodOf(draft) };
  return { test: "between", from: typedNumber(draft.from), to: typedNumber(draft.to) };
}

function whenOf(draft: Draft): "ever" | "first" | Period {
  return draft.when === "ever" || draft.when === "first" ? draft.when : periodOf(draft);
}

function periodOf({ when, months, from, to }: Draft): Period {
  if (when === "months") return { months: typedNumber(months) ?? 0 };
  return { from: from === "" ? null : from, to: to === "" ? null : to };
}

/**
 * What keeps a draft from being a condition; null = nothing.
 *
 * @example
 * draftFault(newDraft(1, "stage", "class")) //=> "valuesMissing"
 */
export function draftFault(draft: Draft): DraftFault | null {
  if (draft.kind === "segment") return draft.segments.length === 0 ? "segmentsMissing" : null;
  if (draft.kind === "class") return draft.values.length === 0 ? "valuesMissing" : null;
  if (draft.kind === "bought" && draft.values.length === 0) return "valuesMissing";
  if (draft.kind === "bought" && (draft.when === "ever" || draft.when === "first")) return null;
  if (draft.kind === "day" || draft.kind === "bought") return dayFault(draft);
  return numberFault(draft);
}

function dayFault({ when, months, from, to }: Draft): DraftFault | null {
  if (when === "months") {
    const n = typedNumber(months);
    return n !== null && Number.isInteger(n) && n >= 1 ? null : "monthsWrong";
  }
  if (from === "" && to === "") return "rangeMissing";
  return from !== "" && to !== "" && from > to ? "rangeTurned" : null;
}

function numberFault({ from, to }: Draft): DraftFault | null {
  const [least, most] = [typedNumber(from), typedNumber(to)];
  const isUnread = (text: string, n: number | null) => text.trim() !== "" && n === null;
  if (isUnread(from, least) || isUnread(to, most)) return "numberWrong";
  if (least === null && most === null) return "rangeMissing";
  return least !== null && most !== null && least > most ? "rangeTurned" : null;
}

/** A condition as a draft, so that it can be changed. */
export function draftOf(condition: Condition, id: number, kind: FieldKind): Draft {
  const draft = { ...newDraft(id, condition.field, kind), not: condition.not ?? false };
  switch (condition.test) {
    case "oneOf":
      return { ...draft, kind: "class", values: condition.values };
    case "among":
      return { ...draft, kind: "segment", segments: condition.segments };
    case "between":
      return { ...draft, from: typed(condition.from), to: typed(condition.to) };
    case "in":
      return { ...draft, kind: "day", ...periodDraft(condition.period) };
    case "bought": {
      const { values, when } = condition;
      return {
        ...draft,
        kind: "bought",
        values,
        ...(typeof when === "string" ? { when } : periodDraft(when)),
      };
    }
  }
}

const typed = (n: number | null): string => (n === null ? "" : String(n));

function periodDraft(period: Period): Pick<Draft, "when"> & Partial<Draft> {
  if ("months" in period) return { when: "months", months: String(period.months) };
  return { when: "range", from: period.from ?? "", to: period.to ?? "" };
}
