import type { MetricEntry } from "./metric-entry.ts";
import { BALANCE_TEXTS as T } from "../texts/report-texts.ts";

/** Counts of people on the customer balance sheet and the gold map. */
export const CUSTOMER_METRICS = {
  activeCustomers: {
    kind: "people",
    top: "active",
    label: T.active,
    meaning: {
      ja: "直近1年に1回以上購入した顧客の人数",
      en: "customers with a purchase in the current year",
    },
    formula: null,
    over: ["current"],
  },
  lapsedCustomers: {
    kind: "people",
    top: "lapsed",
    label: { ja: "離脱顧客", en: "Lapsed customers" },
    meaning: {
      ja: "以前に購入し、直近1年には購入のない顧客の人数",
      en: "customers who bought before, but not in the current year",
    },
    formula: null,
    over: ["lifetime", "current"],
  },
  baseCustomers: {
    kind: "people",
    top: "base",
    label: { ja: "前年稼働顧客", en: "Active last year" },
    meaning: {
      ja: "前年に1回以上購入した顧客の人数。ランクは前年末までの購入回数で決めます",
      en: "customers with a purchase in the previous year; the stage is that at its end",
    },
    formula: null,
    over: ["previous"],
  },
  keptCustomers: {
    kind: "people",
    top: "kept",
    label: { ja: "維持した顧客", en: "Kept customers" },
    meaning: {
      ja: "前年に購入し、直近1年にも購入した顧客の人数",
      en: "customers who bought last year and again in the current year",
    },
    formula: null,
    over: ["previous", "current"],
  },
  dormantCustomers: {
    kind: "people",
    top: "dormant",
    label: { ja: "前年離脱顧客", en: "Lapsed last year" },
    meaning: {
      ja: "前年より前に購入し、前年は購入のない顧客の人数",
      en: "customers from before last year who skipped it",
    },
    formula: null,
    over: ["older", "previous"],
  },
  returnedCustomers: {
    kind: "people",
    top: "returned",
    label: { ja: "復帰した顧客", en: "Returned customers" },
    meaning: {
      ja: "前年離脱顧客のうち、直近1年に購入した人数",
      en: "of the customers lapsed last year, those who bought in the current year",
    },
    formula: null,
    over: ["older", "previous", "current"],
  },
  newCustomers: {
    kind: "people",
    top: "new",
    label: { ja: "新規獲得顧客", en: "New customers" },
    meaning: {
      ja: "最初の購入が直近1年にある顧客の人数",
      en: "customers whose first purchase lies in the current year",
    },
    formula: null,
    over: ["current"],
  },
  everybody: {
    kind: "people",
    top: "everybody",
    label: { ja: "顧客", en: "Customers" },
    meaning: {
      ja: "基点日までに1回以上購入した、顧客がわかる人の数",
      en: "identified people with a purchase up to the anchor date",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
