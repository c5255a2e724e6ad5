import type { Season } from "../../core/segments/season-sets.ts";
import type { SeasonalKind } from "../../core/segments/seasons.ts";
import type { SuggestedId } from "../../core/segments/suggested-segments.ts";
import type { Text } from "../language.ts";

/** 季節客: people who buy in one season of the year. */
export const SEASON_NAMES: Readonly<Record<SeasonalKind, Text>> = {
  seasonal: { ja: "季節客", en: "Seasonal buyer" },
  maybe: { ja: "季節客かも", en: "Maybe seasonal" },
  none: { ja: "季節客ではない", en: "Not seasonal" },
};

/** Segments that are offered where people are chosen. */
export const SUGGESTED_TEXTS: Readonly<Record<SuggestedId, { readonly name: Text; readonly meaning: Text }>> =
  {
    seasonSoon: {
      name: { ja: "もうすぐ季節の人", en: "Season begins soon" },
      meaning: {
        ja: "毎年同じ時期（61日以内）に3シーズン以上買っていて、その季節が基点日から{days}日以内に始まるか、もう始まっていて、まだ買っていない人です。",
        en: "They bought at the same time of the year (within 61 days) in three seasons or more. That season begins within {days} days of the anchor date or has begun, and they have not bought in it yet.",
      },
    },
    maybeSeasonSoon: {
      name: { ja: "もうすぐ季節かもしれない人", en: "Season may begin soon" },
      meaning: {
        ja: "同じ時期（61日以内）に2シーズン買っていて、その季節が基点日から{days}日以内に始まるか、もう始まっていて、まだ買っていない人です。2シーズンだけなら、3人に1人は偶然でもこうなります。",
        en: "They bought at the same time of the year (within 61 days) in two seasons. That season begins within {days} days of the anchor date or has begun, and they have not bought in it yet. With two seasons chance alone makes one in three look so.",
      },
    },
  };

/** Who is in a group of them, in a sentence. */
export const SEASON_MEANINGS: Readonly<Record<Season, Text>> = {
  seasonal: {
    ja: "「{among}」の顧客のうち、毎年同じ時期（61日以内）に3シーズン以上買っている人",
    en: "Customers in “{among}” who bought at the same time of the year (within 61 days) in three seasons or more",
  },
  maybe: {
    ja: "「{among}」の顧客のうち、同じ時期（61日以内）に2シーズン買っている人（2シーズンだけなら、約3人に1人は偶然でもこうなります）",
    en: "Customers in “{among}” who bought at the same time of the year (within 61 days) in two seasons (with two, chance alone makes about one in three look so)",
  },
};

/** Those whose season begins in a month of the year. */
export const SEASON_MONTHS: Readonly<Record<Season, Text>> = {
  seasonal: { ja: "{month}からの季節客", en: "Seasonal buyers from {month}" },
  maybe: { ja: "{month}からの季節客かも", en: "Maybe seasonal from {month}" },
};
export const SEASON_MONTH_MEANINGS: Readonly<Record<Season, Text>> = {
  seasonal: {
    ja: "毎年同じ時期（61日以内）に3シーズン以上買っていて、その時期が{month}に始まる人",
    en: "Customers who bought at the same time of the year (within 61 days) in three seasons or more, which begins in {month}",
  },
  maybe: {
    ja: "同じ時期（61日以内）に2シーズン買っていて、その時期が{month}に始まる人（2シーズンだけなら、約3人に1人は偶然でもこうなります）",
    en: "Customers who bought at the same time of the year (within 61 days) in two seasons, which begins in {month} (with two, chance alone makes about one in three look so)",
  },
};

/** Where people who seem to have left are counted. */
export const SEASON_TEXTS = {
  title: { ja: "季節を待っている人", en: "Waiting for their season" },
  lapsed: { ja: "うち季節客", en: "of which seasonal" },
  lapsedMaybe: { ja: "うち季節客かも", en: "of which maybe seasonal" },
  advice: {
    ja: "同じ時期に買う人です。季節の前に案内してください。リストは数字のセルの「この数字の説明」から。",
    en: "They buy at the same time of the year. Write to them before it; “Explain this number” lists them.",
  },
  adviceShort: { ja: "季節の前に案内を", en: "Write in time" },
  maybeShort: { ja: "偶然の人もいます", en: "Some by chance" },
} as const satisfies Readonly<Record<string, Text>>;
