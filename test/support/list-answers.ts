import type {
  Handover,
  HandoverRows,
  OfferedList,
  Segment,
  SegmentPeople,
} from "../../src/entry/contract.ts";
import { EXPLANATION } from "./sidebar-answers.ts";

/** What the add-on answers about lists: twelve people whose numbers can be counted by eye. */

/** 浮気・不満 of RFM. */
export const AT_RISK: Segment = {
  conditions: [{ field: "rfmRank", test: "oneOf", values: ["unsatisfied"] }],
};
export const SAVED: Segment = {
  name: "前回のDM",
  conditions: [{ field: "prefecture", test: "oneOf", values: ["東京都"] }],
};

const GOODS = Array.from({ length: 60 }, (_, i) => `商品${String(i + 1).padStart(2, "0")}`);

export const SEGMENT_PEOPLE: SegmentPeople = {
  people: 12,
  anchor: "2024-03-31",
  fields: [
    {
      id: "rfmRank",
      label: "RFMランク",
      unit: "",
      labels: ["優良", "有望", "新規", "浮気予備軍", "悩み", "浮気・不満", "離反", "未設定"],
      absent: [],
    },
    { id: "status", label: "稼働・離脱（直近1年）", unit: "", labels: ["稼働", "離脱"], absent: [] },
    { id: "purchases", label: "購入回数", unit: "回", labels: [], absent: [] },
    { id: "lastOrder", label: "最終購入日", unit: "", labels: [], absent: [] },
    { id: "product", label: "商品", unit: "", labels: [...GOODS, "未設定"], absent: [] },
    { id: "prefecture", label: "都道府県", unit: "", labels: ["東京都", "大阪府", "未設定"], absent: [] },
  ],
  columns: [
    {
      id: "rfmRank",
      kind: "class",
      texts: ["best", "promising", "new", "wavering", "worried", "unsatisfied", "lapsed"],
      codes: [0, 0, 1, 2, 2, 3, 4, 5, 5, 5, 6, -1],
    },
    {
      id: "status",
      kind: "class",
      texts: ["active", "lapsed"],
      codes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    },
    { id: "purchases", kind: "number", values: [9, 8, 3, 1, 1, 4, 2, 5, 3, 2, 1, 1] },
    {
      id: "lastOrder",
      kind: "day",
      // 2024-03-31 is day 19,813 since 1970.
      values: [19813, 19800, 19790, 19780, 19770, 19600, 19500, 19400, 19380, 19350, 19000, 18900],
    },
    {
      id: "product",
      kind: "bought",
      texts: GOODS,
      start: Array.from({ length: 13 }, (_, i) => i * 5),
      codes: Array.from({ length: 60 }, (_, i) => i),
      days: Array.from({ length: 60 }, (_, i) => 19000 + i),
      first: Array.from({ length: 60 }, (_, i) => Number(i % 5 === 0)),
    },
    {
      id: "prefecture",
      kind: "class",
      texts: ["東京都", "大阪府"],
      codes: [0, 0, 0, 0, 1, 1, 1, 0, 0, 1, -1, -1],
    },
  ],
  saved: [SAVED],
  suggested: [
    {
      called: "もうすぐ季節の人",
      segment: AT_RISK,
      note: "季節が基点日から30日以内に始まり、まだ買っていない人です。",
    },
  ],
};

/** Three people, one of whom wants no mail. */
export const HANDOVER: Handover = {
  people: 3,
  excluded: [
    { reason: "optOut", label: "配信停止", people: 1, unknown: false },
    { reason: "noContact", label: "連絡先がない", people: 0, unknown: false },
    { reason: "relay", label: "モールの転送アドレス", people: 0, unknown: false },
    { reason: "sameContact", label: "同じ連絡先の重複", people: 0, unknown: false },
  ],
  left: 2,
  missing: ["First Name", "Last Name"],
  stops: null,
  warning: null,
  notes: ["基点日 2024/03/31の条件で選び、配信停止は2024/04/01までの注文で確かめました。"],
  campaign: null,
};

/** The same as a campaign: one of the two gets it. */
export const CAMPAIGN_HANDOVER: Handover = {
  ...HANDOVER,
  excluded: [
    ...HANDOVER.excluded,
    { reason: "control", label: "送らない（比較用）", people: 1, unknown: false },
  ],
  left: 1,
  campaign: {
    ...{ sent: 1, control: 1, isMeasurable: false, asksRate: true },
    lift: "この人数では効果を測れません。人数か比較用の割合を増やしてください。",
    notes: [
      "2024/03/01 に同じ条件に当てはまった人は3人で、見積もりには足りません。ふだんの購入率は 5.0% として計算しました。",
    ],
  },
};

export const STOPPED: Handover = {
  people: 3,
  excluded: [{ reason: "noContact", label: "連絡先がない", people: 3, unknown: false }],
  left: 0,
  missing: ["Email", "Phone"],
  stops:
    "注文シートにメールアドレスと電話番号の列がないため、このファイルは作れません。列の対応で「メールアドレス」を選んでください。",
  warning: null,
  notes: [],
  campaign: null,
};

export const HANDOVER_ROWS: HandoverRows = {
  ...HANDOVER,
  customers: ["C07", "C09"],
  roles: ["customer", "email", "phone", "buyerName", "postalCode"],
  rows: [
    ["C07", "hanako@example.com", "090-1234-5678", "山田 花子", "150-0001"],
    ["C09", "Taro.Long.Address.For.A.Narrow.Panel@mail.example.co.jp", "", "𠮷田 太郎", "5300001"],
  ],
};

/** The orders have no column of refusals. */
export const UNTOLD: Handover = {
  ...HANDOVER,
  excluded: [
    { reason: "optOut", label: "配信停止", people: 0, unknown: true },
    ...HANDOVER.excluded.slice(1),
  ],
  people: 2,
  warning: "注文データに配信停止・配信同意の列がないため、配信停止した人を除けていません。",
};
export const UNTOLD_ROWS: HandoverRows = { ...HANDOVER_ROWS, ...UNTOLD };

/** A number that the panel opens from. */
const offer = (name: string, customers: number, segment: Segment): OfferedList => ({
  set: { kind: "kept", stage: 3 },
  ...{ label: `${name} ${customers}人`, name, customers, segment, segmentNote: "" },
});
export const EXPLAINED = {
  ...EXPLANATION,
  lists: [
    offer("浮気・不満", 3, AT_RISK),
    offer("その他の人", 9, { conditions: [{ ...AT_RISK.conditions[0]!, not: true }] }),
  ],
};
