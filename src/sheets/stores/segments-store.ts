/** The file's saved segments: names and conditions, no person. */
import type { Segment } from "../../core/segments/segment.ts";
import { loadValue, saveValue } from "./properties.ts";

const NAME = "segments";

/** What is stored; empty when the file has none. */
export function loadSegments(): Segment[] {
  const stored = loadValue(NAME);
  return Array.isArray(stored) ? (stored as Segment[]) : [];
}

/** Stores them in place of those before. */
export function saveSegments(segments: readonly Segment[]): void {
  saveValue(NAME, segments);
}
