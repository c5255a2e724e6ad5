/**
 * What happens to the sample shop. Its customers begin to stay away from autumn 2024 on; more advertising and dearer
 * baskets keep sales rising for another year; then the advertising money ends and sales stop rising.
 */
import { dayOf } from "./calendar.ts";

interface Chapter {
  readonly from: string;
  /** New customers on an ordinary day. */
  readonly newPerDay: number;
  /** How hard people find it to come back: their usual chance to this power; 1 = as in the good years. */
  readonly reluctance: number;
  /** Price level. */
  readonly price: number;
}

/** Between two chapters every number changes evenly. */
const CHAPTERS: readonly Chapter[] = [
  { from: "2022-04-01", newPerDay: 3.0, reluctance: 1, price: 1 },
  { from: "2022-10-01", newPerDay: 1.7, reluctance: 1, price: 1 },
  { from: "2023-06-01", newPerDay: 1.4, reluctance: 1, price: 1 },
  { from: "2023-11-01", newPerDay: 1.4, reluctance: 1, price: 1 },
  { from: "2024-10-01", newPerDay: 2.6, reluctance: 1.85, price: 1.14 },
  { from: "2025-06-15", newPerDay: 3.2, reluctance: 2, price: 1.27 },
  { from: "2025-09-15", newPerDay: 1.5, reluctance: 2, price: 1.28 },
  { from: "2026-04-01", newPerDay: 1.1, reluctance: 2, price: 1.28 },
];

/** One number of the story on a day. */
export function told(field: "newPerDay" | "reluctance" | "price", day: number): number {
  const next = CHAPTERS.findIndex(({ from }) => dayOf(from) > day);
  const before = CHAPTERS[Math.max(0, next - 1)] as Chapter;
  const after = CHAPTERS[next] ?? before;
  const length = dayOf(after.from) - dayOf(before.from);
  const part = length === 0 ? 0 : (day - dayOf(before.from)) / length;
  return before[field] + (after[field] - before[field]) * part;
}
