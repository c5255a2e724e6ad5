import { type Language, say } from "../../catalog/language.ts";
import { SUGGESTED_TEXTS } from "../../catalog/texts/season-texts.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { SOON_DAYS, SUGGESTED_IDS, SUGGESTED_SEGMENTS } from "../../core/segments/suggested-segments.ts";

/** A segment that is offered as it is. */
export interface SuggestedSegment {
  /** What its people are called. */
  called: string;
  segment: Segment;
  /** Who they are, in a sentence. */
  note: string;
}

/** The segments that are offered where people are chosen. */
export const suggestedSegments = (language: Language): SuggestedSegment[] =>
  SUGGESTED_IDS.map((id) => ({
    called: say(SUGGESTED_TEXTS[id].name, language),
    segment: SUGGESTED_SEGMENTS[id],
    note: say(SUGGESTED_TEXTS[id].meaning, language, { days: SOON_DAYS }),
  }));
