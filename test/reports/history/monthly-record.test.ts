import { expect, it } from "vitest";
import { settingsOf } from "../../../src/catalog/settings/setting-values.ts";
import type { Settings } from "../../../src/catalog/settings/settings.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import { monthlyRecord } from "../../../src/reports/history/monthly-record.ts";
import { analyse, day } from "../../support/shop.ts";

const TODAY = day("2024-04-01");

function basisOf(changed: Partial<Settings>, slice: Slice | null = null, sheetId = 1): string {
  const settings = settingsOf(changed, "ja");
  const { facts } = analyse([["C1", "2024-01-10", 1000]], "2024-03-31", settings);
  return monthlyRecord({ facts, settings, orders: { sheetId }, slice }, [], TODAY).basis;
}

it.each<Partial<Settings>>([
  { stageThresholds: [1, 2, 4, 8, 16] },
  { mergeSameDayOrders: true },
  { countZeroYenOrders: true },
  { cancelWords: ["void"] },
  { keepWords: ["partial"] },
  { excludeTestOrders: true },
  { orderKey: "idAndDate" },
  { includeShipping: false },
  { includeTax: false },
  { dateBasis: "ship" },
  { fallbackKeys: false },
  { placeholderIds: ["guest"] },
  { customerIdScope: "channel" },
  { amountLevel: "order" },
  { earliestDate: "2020-01-01" },
  { excludedItems: ["ギフト券"] },
])("months counted with %j are another record's", (changed) => {
  expect(basisOf(changed)).not.toBe(basisOf({}));
});

it.each<Partial<Settings>>([
  { projectionModel: "migration" },
  { includeReactivation: false },
  { newCustomersOverride: 5 },
  { annualSalesOverride: 1000 },
  { grossMargin: 0.4 },
  { anchorDaysAgo: 3 },
  { minSample: 10 },
  { language: "en" },
])("months stay in their record with %j", (changed) => {
  expect(basisOf(changed)).toBe(basisOf({}));
});

it("a slice, and another orders sheet, have a record of their own", () => {
  const slice: Slice = { orders: { channel: ["楽天"] } };
  expect(new Set([basisOf({}), basisOf({}, slice), basisOf({}, null, 2)]).size).toBe(3);
});

it("the basis of a record is the text that files have recorded their months under", () => {
  const words = { cancelWords: ["void"], keepWords: [], placeholderIds: ["guest"] };
  expect(basisOf(words)).toBe(
    '[1,[1,2,3,4,5],false,false,["void"],[],false,"id",true,true,"order",true,["guest"],"shared","auto","1990-01-01"]',
  );
});
