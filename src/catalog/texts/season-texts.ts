import type { SeasonalKind } from "../../core/segments/seasons.ts";
import type { Text } from "../language.ts";

/** 季節客: people who buy in one season of the year. */
export const SEASON_NAMES: Readonly<Record<SeasonalKind, Text>> = {
  seasonal: { ja: "季節客", en: "Seasonal buyer" },
  maybe: { ja: "季節客かも", en: "Maybe seasonal" },
  none: { ja: "季節客ではない", en: "Not seasonal" },
};
