import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { NOTICES } from "../../../src/catalog/problems/notices.ts";
import { PROBLEMS } from "../../../src/catalog/problems/problems.ts";
import { checkedSettings, settingsOf, soundSettings } from "../../../src/catalog/settings/setting-values.ts";
import { SETTING_KEYS, SETTINGS } from "../../../src/catalog/settings/settings.ts";

const read = (values: Record<string, unknown>) => settingsOf(checkedSettings(values, "ja"), "ja");

describe("settings", () => {
  it("without any value are the decided defaults", () => {
    expect(read({})).toEqual({
      stageThresholds: [1, 2, 3, 4, 5],
      // definitions.md 9.2
      subscriptionWords: [
        ...["定期", "頒布会", "サブスク", "subscription", "subscribe", "recurring", "autoship", "renewal"],
      ],
      oneOffWords: [
        ...["通常", "単品", "都度", "予約", "非定期", "定期外", "定期以外", "定期なし", "定期ではない"],
        ...["one-time", "one time", "onetime", "one-off", "single", "normal", "non-subscription"],
      ],
      // definitions.md 7.2, 8 and 6
      rfmDays: [30, 60, 120, 180, 360],
      rfmPurchases: [2, 3, 5, 7, 10],
      rfmAmounts: [5_000, 10_000, 20_000, 50_000, 100_000],
      // D16
      rfmBins: 5,
      rfmRanks: ["CCCEFG", "BBBEFG", "BBBEFG", "AABDFG", "AAADFG", "AAADDG"],
      nurtureDays: [120, 360],
      nurturePurchases: [2, 3, 6],
      cpmTenureDays: [90, 210],
      cpmActiveDays: 240,
      cpmAmount: 70_000,
      flowScheme: "rfm",
      flowSince: "",
      ...{ crossBy: "product", crossBase: [], crossMatch: "any" },
      ...{ crossSameOrder: true, crossAfterFirst: false },
      ...{ crossFrom: "", crossTo: "", crossRows: "stage", crossColumns: "auto" },
      projectionModel: "static",
      includeReactivation: true,
      mergeSameDayOrders: false,
      countZeroYenOrders: false,
      cancelWords: [
        ...[
          "キャンセル",
          "返品",
          "取消",
          "返金済",
          "決済エラー",
          "決済失敗",
          "与信NG",
          "受取拒否",
          "返送",
          "無効",
        ],
        ...[
          "不成立",
          "cancelled",
          "canceled",
          "refunded",
          "void",
          "failed",
          "declined",
          "expired",
          "chargeback",
        ],
        ...["trash", "rejected"],
      ],
      keepWords: [
        ...[
          "partial",
          "一部",
          "不可",
          "希望",
          "キャンセル待ち",
          "取消待ち",
          "返品待ち",
          "確定待ち",
          "依頼",
          "申請",
        ],
        ...[
          "却下",
          "返品拒否",
          "返品期限",
          "キャンセル期限",
          "なし",
          "無し",
          "未返品",
          "未キャンセル",
          "交換",
        ],
        ...["not", "non", "request", "reversed", "won", "reship"],
      ],
      goodStatuses: expect.arrayContaining([
        ...["発送済", "発送完了", "出荷済", "完了", "入金済", "新規受付", "楽天処理中", "注文処理中", "paid"],
        ...["complete", "completed", "shipped", "fulfilled", "processing", "delivered"],
      ]) as unknown,
      orderKey: "id",
      excludeTestOrders: false,
      excludedItems: [],
      includeShipping: true,
      includeTax: true,
      dateBasis: "order",
      fallbackKeys: true,
      placeholderIds: [
        ...["ゲスト*", "非会員*", "会員登録なし*", "guest_*", "guest-*", "guest", "未登録", "なし"],
        ...["none", "null", "nan", "n/a", "anonymous", "不明"],
      ],
      customerIdScope: "shared",
      keepLongIds: false,
      newCustomersOverride: null,
      annualSalesOverride: null,
      grossMargin: null,
      ltvStart: "",
      anchorDaysAgo: null,
      minSample: 30,
      maskBelow: 5,
      contactRestDays: 7,
      newRepeatRule: "order",
      rfmScoring: "limits",
      dateOrder: "auto",
      amountStyle: "auto",
      amountLevel: "auto",
      earliestDate: "1990-01-01",
      language: "ja",
      currency: "auto",
    });
  });

  it.each([
    ["stageThresholds", "1,2,3,6,12", [1, 2, 3, 6, 12]],
    ["stageThresholds", [1, 2, 3, 6, 12], [1, 2, 3, 6, 12]],
    ["projectionModel", "migration", "migration"],
    ["includeReactivation", "false", false],
    ["mergeSameDayOrders", true, true],
    ["newCustomersOverride", "300", 300],
    ["newCustomersOverride", "0", 0],
    ["newCustomersOverride", "", null],
    ["annualSalesOverride", "1,200,000", 1_200_000],
    ["annualSalesOverride", 0, 0],
    ["grossMargin", "40%", 0.4],
    ["grossMargin", "４０％", 0.4],
    ["grossMargin", "37.5 %", 0.375],
    ["grossMargin", "0.4", 0.4],
    ["grossMargin", 0.4, 0.4],
    ["grossMargin", "100%", 1],
    ["grossMargin", "1", 1],
    ["grossMargin", "", null],
    ["minSample", "1", 1],
    // Days up to a hundred years
    ["rfmDays", "1,2,3,4,36500", [1, 2, 3, 4, 36_500]],
    ["cpmActiveDays", "36500", 36_500],
    ["anchorDaysAgo", 36_500, 36_500],
    ["maskBelow", "1", 1],
    ["contactRestDays", "0", 0],
    ["rfmBins", "3", 3],
    ["rfmBins", 5, 5],
    ["rfmScoring", "quintile", "quintile"],
    ["rfmScoring", "rPackage", "rPackage"],
  ])("%s reads %j", (key, value, is) => {
    expect(read({ [key]: value })).toHaveProperty(key, is);
  });

  it.each([
    ["projectionModel", "magic"],
    ["includeReactivation", "yes"],
    ["newCustomersOverride", "-1"],
    ["newCustomersOverride", "1.5"],
    ["newCustomersOverride", "many"],
    ["newCustomersOverride", "0x10"],
    ["annualSalesOverride", "1e3"],
    ["annualSalesOverride", "-1"],
    ["annualSalesOverride", "Infinity"],
    // 40 may be 40 % or a slip, a percent cell shows 3 as 300 %
    ["grossMargin", "40"],
    ["grossMargin", "1.2"],
    ["grossMargin", 3],
    ["grossMargin", "300%"],
    ["grossMargin", "101%"],
    ["grossMargin", "0"],
    ["grossMargin", "0%"],
    ["grossMargin", "-40%"],
    ["grossMargin", "%"],
    ["grossMargin", "40%%"],
    ["grossMargin", "4e-1"],
    ["grossMargin", "四割"],
    ["grossMargin", true],
    ["minSample", "0"],
    ["rfmDays", "30,60,120,180,36501"],
    ["nurtureDays", "120,1000000000"],
    ["cpmTenureDays", "0,210"],
    ["cpmTenureDays", "90,36501"],
    ["cpmActiveDays", "36501"],
    ["anchorDaysAgo", "36501"],
    ["rfmPurchases", "2,3,3,7,10"],
    ["rfmPurchases", "2,3,5,7"],
    ["rfmRanks", "CCCEFG,BBBEFG,BBBEFG,AABDFG,AAADFG,AAADDH"],
    ["maskBelow", "0"],
    ["contactRestDays", "-1"],
    ["contactRestDays", "366"],
    ["maskBelow", "2.5"],
    ["maskBelow", ""],
    ["minSample", ""],
    ["rfmBins", "2"],
    ["rfmBins", "6"],
    ["rfmBins", ""],
    ["rfmScoring", "decile"],
    ["dateOrder", "YDM"],
    ["amountStyle", "dot"],
    ["earliestDate", "1990/01/01"],
    ["language", "fr"],
    ["currency", "yen"],
    ["earliestDate", "2024-02-30"],
  ])("%s refuses %j", (key, value) => {
    expect(() => read({ [key]: value })).toThrowError(
      expect.objectContaining({
        code: "setting-value",
        values: expect.objectContaining({ key, value: String(value) }) as unknown,
      }),
    );
  });

  it.each([
    "1,2,3,4",
    "1,2,3,4,5,6",
    "1,2,3,3,5",
    "1,3,4,5,6",
    "2,3,4,5,6",
    "1,2,3,4,x",
    "1,2,3,4.5,6",
    "1,2,0x3,6,12",
    "1,2,3,6,1e1",
    "",
  ])("thresholds %j are refused", (value) => {
    expect(() => read({ stageThresholds: value })).toThrowError(
      expect.objectContaining({ code: "thresholds-order", values: { value } }),
    );
  });

  it.each([
    ["stageThresholds", "1,2,4,3,5", { purchases: { from: 3, below: 4 } }],
    ["rfmDays", "30,60,180,120,360", { idleDays: { from: 121, below: 181 } }],
    ["nurturePurchases", [2, 6, 3], { purchases: { from: 3, below: 6 } }],
    ["rfmAmounts", "5000,10000,20000,100000,50000", { sales: { from: 5_000_000, below: 10_000_000 } }],
  ] as const)("%s %j would put people into two classes, and says where", (key, value, part) => {
    expect(() => read({ [key]: value })).toThrowError(
      expect.objectContaining({
        code: "limits-overlap",
        part,
        values: expect.objectContaining({
          where: `設定 ${key}（${SETTINGS[key].label.ja}）`,
          value: typeof value === "string" ? value : "2,6,3",
        }) as unknown,
      }),
    );
  });

  it("an unknown key is named with the known ones", () => {
    expect(() => read({ stages: "1" })).toThrowError(
      expect.objectContaining({
        code: "setting-unknown",
        values: { key: "stages", known: SETTING_KEYS.join(", ") },
      }),
    );
  });

  it("of an earlier version hold as far as they still fit, each by itself", () => {
    const stored = { minSample: 0, stageThresholds: [1, 2, 2, 6, 12], colour: "red", dateOrder: "DMY" };
    expect(soundSettings(stored)).toEqual({ dateOrder: "DMY" });
  });

  it("stand in one order, whatever order they were chosen in", () => {
    expect(Object.keys(settingsOf({ language: "en", minSample: 3 }, "ja"))).toEqual(SETTING_KEYS);
  });
});

describe("sentences", () => {
  const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const texts = [
    ...Object.entries(PROBLEMS).flatMap(([id, { message, hint }]) => [
      [`${id} message`, message] as const,
      [`${id} hint`, hint] as const,
    ]),
    ...Object.entries(NOTICES),
  ];

  it.each(texts)("%s mentions the same values in both languages", (_, text) => {
    expect([...new Set(marks(text.en))]).toEqual([...new Set(marks(text.ja))]);
  });

  it.each(texts)("%s is plain: no “invalid”, “error occurred”, “please”", (_, text) => {
    for (const language of LANGUAGES)
      expect(text[language]).not.toMatch(/invalid|error occurred|please|無効/i);
  });
});
