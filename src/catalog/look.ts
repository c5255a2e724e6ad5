/** How a report looks: colours, named styles and number formats, once for every sheet. */
import { currencyForm } from "./currency.ts";
import type { Language } from "./language.ts";
import type { Style, Unit } from "./report-model.ts";

export const PALETTE = {
  ground: "#FFFFFF",
  ink: "#1F2937",
  muted: "#6B7280",
  line: "#E5E7EB",
  pale: "#F3F4F6",
  accent: "#0F766E",
  /** Columns of a chart behind a line in the accent. */
  columns: "#99D5CF",
  gold: "#B7791F",
  loss: "#B91C1C",
  /** Columns of a chart behind a line, where the line tells of a loss. */
  lossPale: "#FECACA",
  kept: "#15803D",
  returned: "#1D4ED8",
  inputGround: "#FFFBEB",
  inputLine: "#F59E0B",
} as const;

/** Tab colours: what kind of sheet it is. */
export const TAB_COLORS = {
  orders: "#6B7280",
  report: "#0F766E",
  list: "#2563EB",
  settings: "#F59E0B",
  management: "#7C3AED",
} as const;

/** Where an area carries lines (`grid` = around every cell of it), and in which colour. */
export interface Border {
  readonly sides: "top" | "bottom" | "box" | "grid";
  readonly color: string;
}

/** What a style means on the sheet; sizes in points. */
export interface Look {
  /** null = the sheet's own white. */
  readonly background: string | null;
  readonly ink: string;
  readonly size: number;
  readonly weight: "normal" | "bold";
  /** `normal` = numbers right, text left. */
  readonly horizontal: "left" | "center" | "right" | "normal";
  readonly wrap: boolean;
  readonly border: Border | null;
}

const PLAIN: Look = {
  background: null,
  ink: PALETTE.ink,
  size: 10,
  weight: "normal",
  horizontal: "normal",
  wrap: false,
  border: null,
};

const HEADER: Look = {
  ...PLAIN,
  background: PALETTE.pale,
  weight: "bold",
  horizontal: "right",
  wrap: true,
  border: { sides: "bottom", color: PALETTE.line },
};

const TOTAL: Look = { ...PLAIN, weight: "bold", border: { sides: "top", color: PALETTE.line } };
const INPUT: Look = {
  ...PLAIN,
  background: PALETTE.inputGround,
  border: { sides: "grid", color: PALETTE.inputLine },
};
const CENTRED: Look = { ...PLAIN, horizontal: "center" };
const rank = (background: string): Look => ({ ...CENTRED, background });

export const STYLES: Readonly<Record<Style, Look>> = {
  plain: PLAIN,
  title: { ...PLAIN, size: 18, weight: "bold" },
  subtitle: { ...PLAIN, ink: PALETTE.muted, horizontal: "left" },
  sentence: { ...PLAIN, size: 12, weight: "bold", horizontal: "left", wrap: true },
  /** A sentence that stands beside its heading. */
  statement: { ...PLAIN, size: 12, horizontal: "left", wrap: true },
  section: { ...PLAIN, size: 12, weight: "bold", ink: PALETTE.accent, horizontal: "left" },
  header: HEADER,
  /** A header whose text may run on over the empty ones beside it. */
  headerOpen: { ...HEADER, horizontal: "left", wrap: false },
  headerLeft: { ...HEADER, horizontal: "left" },
  headerCenter: { ...HEADER, horizontal: "center" },
  label: { ...PLAIN, horizontal: "left" },
  /** A sentence of a list. */
  point: { ...PLAIN, horizontal: "left", wrap: true },
  alarm: { ...PLAIN, ink: PALETTE.loss, horizontal: "left", wrap: true },
  number: { ...PLAIN, horizontal: "right" },
  centred: CENTRED,
  total: { ...TOTAL, horizontal: "right" },
  totalLabel: { ...TOTAL, horizontal: "left" },
  muted: { ...PLAIN, ink: PALETTE.muted },
  mutedNumber: { ...PLAIN, ink: PALETTE.muted, horizontal: "right" },
  /** A number of people who are going, or coming. */
  lossNumber: { ...PLAIN, ink: PALETTE.loss, horizontal: "right" },
  gainNumber: { ...PLAIN, ink: PALETTE.kept, horizontal: "right" },
  note: { ...PLAIN, size: 9, ink: PALETTE.muted, horizontal: "left", wrap: true },
  /** A small line that leads to another sheet. */
  link: { ...PLAIN, size: 9, ink: PALETTE.accent, horizontal: "left" },
  /** A note that may run on over the empty cells beside it. */
  aside: { ...PLAIN, size: 9, ink: PALETTE.muted, horizontal: "left" },
  cardLabel: { ...CENTRED, size: 9, ink: PALETTE.muted },
  cardValue: { ...CENTRED, size: 18, weight: "bold" },
  cardNote: { ...CENTRED, size: 9, ink: PALETTE.muted, wrap: true },
  boxName: { ...CENTRED, size: 12, weight: "bold" },
  boxNameGold: { ...CENTRED, size: 12, weight: "bold", ink: PALETTE.gold },
  loss: { ...CENTRED, size: 9, ink: PALETTE.loss },
  kept: { ...CENTRED, size: 9, ink: PALETTE.kept },
  returned: { ...CENTRED, size: 9, ink: PALETTE.returned },
  goldLabel: { ...PLAIN, ink: PALETTE.gold, weight: "bold", horizontal: "left" },
  arrow: { ...CENTRED, size: 20, ink: PALETTE.muted },
  arrowNarrow: { ...CENTRED, size: 20, weight: "bold" },
  arrowRate: { ...CENTRED, size: 12, weight: "bold", ink: PALETTE.muted },
  bottleneck: { ...CENTRED, size: 12, weight: "bold" },
  bottleneckMark: { ...CENTRED, weight: "bold" },
  input: { ...INPUT, horizontal: "right" },
  /** An input as large as the numbers of the cards beside it. */
  inputValue: { ...INPUT, size: 18, weight: "bold", horizontal: "center" },
  /** An input that holds words. */
  inputText: { ...INPUT, horizontal: "left", wrap: true },
  "rank-loyal": rank("#FDE68A"),
  "rank-promising": rank("#FBCFE8"),
  "rank-new": rank("#BBF7D0"),
  "rank-atRisk": rank("#FECACA"),
  "rank-wavering": rank("#BAE6FD"),
  "rank-defecting": rank("#F5E6D3"),
  "rank-lost": rank("#DDD6FE"),
  "heat-1": rank("#F0FDFA"),
  "heat-2": rank("#CCFBF1"),
  "heat-3": rank("#99F6E4"),
  "heat-4": rank("#5EEAD4"),
  "heat-5": rank("#2DD4BF"),
};

/** What stands for "no answer", centred and muted. */
export const NO_ANSWER = "—";
export const NO_ANSWER_LOOK: Look = { ...CENTRED, ink: PALETTE.muted };

/**
 * The number format for money: the currency's sign, and cents where the currency has them.
 *
 * @param currency ISO 4217; one without a sign of its own shows its code
 *
 * @example
 * moneyFormat("JPY") //=> "¥#,##0"
 */
export function moneyFormat(currency: string): string {
  const { sign, digits } = currencyForm(currency);
  // Letters would be taken for parts of the format.
  const mark = /[\p{L}\d] ?$/u.test(sign) ? `"${sign.replace(/"/g, "")}"` : sign;
  return `${mark}#,##0${digits === 0 ? "" : `.${"0".repeat(digits)}`}`;
}

/** Formats of the units that need neither currency nor language. */
const FORMATS: Readonly<Record<Exclude<Unit, "money" | "moneyFilled" | "moneySoFar" | "multiple">, string>> =
  {
    count: "#,##0",
    countSoFar: '#,##0"*"',
    people: "#,##0",
    rate: "0.0%",
    rateFilled: '0.0%"*"',
    /** A rate that says its side. */
    change: "+0.0%;-0.0%;0.0%",
    /** A difference of two counts. */
    countChange: "+#,##0;-#,##0;0",
    /** People who moved up or down: a mark beside the colour. */
    countUp: '"↑"#,##0',
    countDown: '"↓"#,##0',
    decimal: "#,##0.0",
    /** Of counts, such as purchases per person. */
    ratio: "#,##0.00",
    day: "yyyy/mm/dd",
    text: "@",
  };

/**
 * The number format of a unit.
 *
 * @param unit how the number is meant
 * @param currency ISO 4217, used by `money`
 * @param language used by `multiple` (倍 or x)
 *
 * @example
 * numberFormat("multiple", "JPY", "ja") //=> '0.00"倍"'
 */
export function numberFormat(unit: Unit, currency: string, language: Language): string {
  if (unit === "money") return moneyFormat(currency);
  if (unit === "moneyFilled" || unit === "moneySoFar") return `${moneyFormat(currency)}"*"`;
  if (unit === "multiple") return language === "ja" ? '0.00"倍"' : '0.00"x"';
  return FORMATS[unit];
}
