/** Segments of fields that SQL asks, by what `dirtyShops` sell and say. */
import fc from "fast-check";
import { CPM_SCHEME } from "../../src/core/schemes/cpm-scheme.ts";
import { NURTURE_SCHEME } from "../../src/core/schemes/nurture-scheme.ts";
import { RFM_RANKS } from "../../src/core/schemes/rfm-scheme.ts";
import { SCORE_GROUPS } from "../../src/core/schemes/score-scheme.ts";
import { STAGE_SCHEME } from "../../src/core/schemes/stage-scheme.ts";
import { AGE_BANDS } from "../../src/core/slices/age-bands.ts";
import { YEAR_MOVES } from "../../src/core/segments/year-moves.ts";
import { boughtOf, classesOf, inPeriod, rangesOf, segmentsOf } from "./random-segments.ts";

const STAGES = ["1", "2", "3", "4", "5", ""];
const NAMES = ["緑茶", "石鹸 大", "茶", "石鹸", "米", "A-1", ""];

const classes = classesOf([
  { field: "stage", values: STAGES },
  { field: "stageBefore", values: STAGES },
  { field: "stageMove", values: ["up", "same", ""] },
  { field: "status", values: ["active", "lapsed"] },
  { field: "yearMove", values: YEAR_MOVES },
  { field: "rfmRank", values: RFM_RANKS },
  { field: "rfmRank@2023-03-31", values: [...RFM_RANKS, ""] },
  { field: "stageClass", values: STAGE_SCHEME.classes },
  { field: "nurtureSegment@2022-06-30", values: [...NURTURE_SCHEME.classes, ""] },
  { field: "cpmClass", values: CPM_SCHEME.classes },
  { field: "scoreGroup", values: SCORE_GROUPS },
  { field: "seasonal", values: ["seasonal", "maybe", "none"] },
  { field: "sex", values: ["女", "男", ""] },
  { field: "prefecture", values: ["東京都", "大阪府", "東京", ""] },
  { field: "ageBand", values: [...AGE_BANDS, ""] },
  { field: "birthMonth", values: ["2", "5", "12", ""] },
  { field: "attribute", values: ["会員", "一般", ""] },
]);
const numbers = rangesOf([
  { field: "idleDays", unit: 100 },
  { field: "secondOrderDays", unit: 60 },
  { field: "purchases", unit: 1 },
  { field: "sales", unit: 200 },
  { field: "averageOrderValue", unit: 50 },
]);
const bought = boughtOf([
  { field: "product", values: NAMES },
  { field: "productAgain", values: NAMES },
  { field: "category", values: ["食品", "日用品", ""] },
  { field: "categoryAgain", values: ["食品", "日用品", ""] },
  { field: "channel", values: ["本店", "Shopify", "Magento", ""] },
]);

export const segmentsInSql = segmentsOf(fc.oneof(classes, numbers, bought, inPeriod), 1);
