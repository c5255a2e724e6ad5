/** The erasing of a person while it is under way, and how many were erased on which day. */
import type { ERASE_TEXTS } from "../../catalog/texts/erase-texts.ts";
import { type ErasedRecord, NOBODY_ERASED } from "../../core/erasing/erased-record.ts";
import type { Traces } from "../../core/erasing/traces.ts";
import { dropValue, loadValue, saveValue } from "./properties.ts";

const UNDER_WAY = "erasing";
const RECORD = "erased";

/** Where a person stood before the first row went. */
export interface StoodPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Rows, or cells of a text [count]. */
  readonly count: number;
}

/** What kind of sheet a person stands on; `ownOrders` = the user's own sheet of orders, which the reports read. */
export type PlaceKind = keyof typeof ERASE_TEXTS.places;

/** What is needed to come to the end of an erasing, kept only until then. */
export interface Erasing {
  readonly id: string;
  readonly traces: Traces;
  readonly stood: readonly StoodPlace[];
}

/** The one under way; null = none. */
export const loadErasing = (): Erasing | null => loadValue(UNDER_WAY) as Erasing | null;

export const saveErasing = (erasing: Erasing): void => saveValue(UNDER_WAY, erasing);

/** Forgets the person; where that is cut off, whoever looks for somebody next forgets the rest. */
export function dropErasing(): void {
  saveValue(UNDER_WAY, null);
  dropValue(UNDER_WAY);
}

/** Takes away what a forgetting that was cut off left behind. */
export function tidyErasing(): void {
  if (loadErasing() === null) dropValue(UNDER_WAY);
}

/** Numbers and days, nothing of a person. */
export const loadErased = (): ErasedRecord => (loadValue(RECORD) as ErasedRecord | null) ?? NOBODY_ERASED;

export const saveErased = (record: ErasedRecord): void => saveValue(RECORD, record);
