/** A segment: people by conditions, all of which hold (definitions.md section 12). */
export interface Segment {
  /** What it is saved as; absent while it is only in the making. */
  readonly name?: string;
  readonly conditions: readonly Condition[];
}

/** One condition on a field; `not` = everybody else. */
export type Condition = { readonly field: string; readonly not?: boolean } & FieldTest;

/** Days, both ends included, null = open (ISO text); or the last so many calendar months up to the anchor. */
export type Period =
  { readonly from: string | null; readonly to: string | null } | { readonly months: number };

/** What a field of a person is asked. */
export type FieldTest =
  /** One of these values; "" = nothing is said. */
  | { readonly test: "oneOf"; readonly values: readonly string[] }
  /** Both ends included, null = open; days, purchases, or money in whole currency units. */
  | { readonly test: "between"; readonly from: number | null; readonly to: number | null }
  /** A day of the person (first or last order) in a period. */
  | { readonly test: "in"; readonly period: Period }
  /** Any of these products, categories or channels: at any time, in the first purchase, or in a period. */
  | { readonly test: "bought"; readonly values: readonly string[]; readonly when: "ever" | "first" | Period }
  /** In one of these segments. */
  | { readonly test: "among"; readonly segments: readonly Segment[] };

/** What a segment is counted from: one entry a person in every column, neither ID nor contact among them. */
export interface PeopleColumns {
  readonly people: number;
  /** ISO. */
  readonly anchor: string;
  readonly fields: readonly PeopleField[];
}

/** One field of all people. */
export type PeopleField =
  /** Codes into `texts`; -1 = nothing is said. */
  | {
      readonly id: string;
      readonly kind: "class";
      readonly texts: readonly string[];
      readonly codes: readonly number[];
    }
  /** Counts, days since, money in minor units, days as day numbers. */
  | {
      readonly id: string;
      readonly kind: "number" | "money" | "day";
      readonly values: readonly (number | null)[];
    }
  /** What each person bought: entries start[p] … start[p + 1] − 1, by day; `first` = 1 where it is of the first purchase. */
  | {
      readonly id: string;
      readonly kind: "bought";
      readonly texts: readonly string[];
      readonly start: readonly number[];
      readonly codes: readonly number[];
      readonly days: readonly number[];
      readonly first: readonly number[];
    };
