/** The file's saved segments: names and conditions, no person. */
import { loadValue, saveValue } from "./properties.ts";

const NAME = "segments";

/** What is stored; empty when the file has none. */
export function loadSegments(): readonly unknown[] {
  const stored = loadValue(NAME);
  return Array.isArray(stored) ? (stored as unknown[]) : [];
}

/** Stores them in place of those before. */
export function saveSegments(segments: readonly unknown[]): void {
  saveValue(NAME, segments);
}
