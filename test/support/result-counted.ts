/** What the sidebar hands over once it has read a warehouse's result. */
import { settingsOf } from "../../src/catalog/settings/setting-values.ts";
import { toStored } from "../../src/core/facts/stored.ts";
import type { Contract } from "../../src/entry/contract.ts";
import { runAsks } from "../../src/reports/index.ts";
import { at } from "./run-book.ts";
import { day, shop } from "./shop.ts";
import { WORKED_ROWS } from "./worked-shop.ts";

const ANCHOR = "2024-03-31";
export const TABLE = "shop.sales.orders";

/** The worked example as a warehouse counts it: the rows' engine in its place, asked for the same. */
export function resultCounted() {
  const settings = settingsOf({}, "ja");
  const question = {
    anchor: { kind: "day", day: day(ANCHOR) },
    today: day("2024-04-01"),
    limits: settings,
  } as const;
  const facts = toStored(shop(WORKED_ROWS).facts(question, runAsks(settings).own));
  return {
    ...{
      facts: JSON.stringify({ facts, slice: null, whole: null, compared: [] }),
      currency: null,
      warehouse: "BigQuery",
      table: TABLE,
      zone: "Asia/Tokyo",
    },
    ...{ ...at(ANCHOR), settings: {}, notices: ["見本の注意"], language: "ja" },
  } as const satisfies Contract["resultStart"]["args"];
}
