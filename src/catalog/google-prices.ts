/** What things cost on Google by what others measured: nobody has tried this product there. */
import type { Cost, Prices, Span } from "../core/estimate/estimate.ts";
import {
  functionEstimate,
  type LongRun,
  longRun,
  type RunEstimate,
  runEstimate,
  type RunSize,
  rangeEstimate,
  rowsWithin,
} from "../core/estimate/run-estimate.ts";
import type { Text } from "./language.ts";

/** A price with its birth certificate. */
export interface GooglePrice extends Span {
  readonly name: Text;
  /** Who measured it, or what it is taken from. */
  readonly source: Text;
  /** Where that is written; null = it is assumed here. */
  readonly link: string | null;
}

const SPEED_UP = "https://bugbugnow.net/2019/03/GoogleAppsScript-speed-up.html";
const CACHED = "https://gist.github.com/tanaikech/1e7df0d6991d4e39330cd2b353573e72";
const BUFFERED = "https://stackoverflow.com/questions/29263774";
const TEN_MILLION = "https://tanaikech.github.io/2022/04/25/";
const CACHE_LIMITS = "https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits";

/** Each cost [seconds]. */
export const GOOGLE_PRICES: Readonly<Record<Cost, GooglePrice>> = {
  start: {
    low: 0.06,
    high: 0.25,
    name: {
      ja: "呼び出しの始まり（スクリプトの読み込み）",
      en: "a server call begins: the script is loaded",
    },
    source: {
      ja: "手元では60〜80ミリ秒。Googleではその3倍までと仮定",
      en: "60 to 80 ms on our own machine; up to three times that is assumed of Google",
    },
    link: null,
  },
  wait: {
    low: 0.15,
    high: 0.3,
    name: { ja: "書き込みを待つ読み取り", en: "a read that waits for pending writes" },
    source: {
      ja: "getLastRow() 1,000回で160秒（2019年）",
      en: "1,000 times getLastRow() took 160 s (2019)",
    },
    link: SPEED_UP,
  },
  call: {
    low: 0.000_3,
    high: 0.003,
    name: { ja: "そのほかのサービス呼び出し", en: "any other call of a service" },
    source: {
      ja: "1,000個のセルを1つずつ読んで3.1秒、同じセルをもう一度読むと約0.3ミリ秒",
      en: "1,000 cells one by one took 3.1 s, the same cell again some 0.3 ms",
    },
    link: CACHED,
  },
  flush: {
    low: 0.03,
    high: 0.6,
    name: { ja: "書いたものをファイルへ送る", en: "what was written goes to the file" },
    source: {
      ja: "400行を1行ずつ送って12秒、4,000セルを一度に送って0.6秒",
      en: "400 rows one by one took 12 s, 4,000 cells at once 0.6 s",
    },
    link: BUFFERED,
  },
  cellRead: {
    low: 0.000_005,
    high: 0.000_02,
    name: { ja: "セルを1つ読む", en: "a cell read" },
    source: {
      ja: "仮定。1,000万セルを20万行ずつ読んで85秒（1セル8.5マイクロ秒）の間に入る",
      en: "assumed; ten million cells in blocks of 200,000 rows took 85 s, 8.5 µs each",
    },
    link: TEN_MILLION,
  },
  cellWritten: {
    low: 0.000_02,
    high: 0.000_15,
    name: { ja: "セルを1つ書く（値または見た目）", en: "a cell written, its value or its look" },
    source: {
      ja: "4,000セルを書いて送るのに0.61秒。安いほうは1,000万セルを220秒で書いた例",
      en: "4,000 cells written and flushed took 0.61 s; the lower end from ten million cells in 220 s",
    },
    link: BUFFERED,
  },
  letterRead: {
    low: 0.000_000_03,
    high: 0.000_000_2,
    name: { ja: "保存した文字を1つ読む", en: "a character of our stores read" },
    source: { ja: "仮定。キャッシュの読み取り3ミリ秒から", en: "assumed, from a read of the cache in 3 ms" },
    link: CACHE_LIMITS,
  },
  letterWritten: {
    low: 0.000_000_1,
    high: 0.000_001,
    name: { ja: "保存する文字を1つ書く", en: "a character of our stores written" },
    source: {
      ja: "仮定。キャッシュへの書き込み（10万字まで）93ミリ秒から",
      en: "assumed, from a write to the cache (up to 100,000 characters) in 93 ms",
    },
    link: CACHE_LIMITS,
  },
  row: {
    low: 0.000_005,
    high: 0.000_014,
    name: { ja: "注文1行の計算", en: "the arithmetic of an order row" },
    source: {
      ja: "npm run bench では100万行で1行4.8マイクロ秒。Googleではその3倍までと仮定",
      en: "npm run bench takes 4.8 µs a row at a million rows; up to three times that is assumed of Google",
    },
    link: null,
  },
};

export type { Span };

const PRICES: Prices = GOOGLE_PRICES;

/** How long a run of this size would take on Google [seconds]. */
export const googleRun = (size: RunSize): RunEstimate => runEstimate(size, PRICES);

/** What is said of a run of this size before it begins; null = it is not long. */
export const longGoogleRun = (size: RunSize): LongRun | null => longRun(size, PRICES);

/** How long a function in a cell would take there [seconds]. */
export const googleFunction = (): Span => functionEstimate(PRICES);

/** How long one would take that is given a range of orders. */
export const googleRange = (rows: number, columns: number): Span => rangeEstimate({ rows, columns }, PRICES);

/** How many rows its range may have, so that it answers in so many seconds. */
export const googleRows = (seconds: number, columns: number): Span =>
  rowsWithin({ seconds, columns }, PRICES);
