import { RFM_METHOD, RFM_TEXTS as T, RFMI_TEXTS, SCORE_METHOD } from "../../catalog/texts/rfm-texts.ts";
import { classRequest, classTable, termsOf } from "../../core/schemes/class-table.ts";
import { seasonRequest } from "../../core/segments/season-sets.ts";
import { boardRequest, rfmBoard } from "../../core/schemes/rfm-board.ts";
import type { RfmRank } from "../../core/schemes/rfm-scheme.ts";
import { isOfGoods } from "../../core/slices/slices.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { report } from "../report.ts";
import { classesCell } from "../cells/class-cells.ts";
import { scoreRequest, scoresOf } from "../../core/schemes/score-board.ts";
import { putBoards } from "./rfm-boards.ts";
import { putScores } from "./rfm-scores.ts";
import type { RfmMetrics, RfmPage } from "./rfm-page.ts";
import { putHead, putMethod, putNotices } from "../page/page.ts";

const COLUMN_WIDTHS = [160, 96, 96, 96, 96, 96, 96, 30, 130, 80, 80, 114, 114, 114];

/** RFM: everybody in one of seven ranks, by recency and purchase count. */
export const rfm = report({
  id: "rfm",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: RFM_METHOD },
  asks(meta, settings) {
    const terms = termsOf(meta, settings);
    const ranked = [classRequest("rfm", terms), seasonRequest("rfm", terms), boardRequest(terms)];
    return settings.rfmScoring === "limits"
      ? ranked
      : [...ranked, classRequest("score", terms), scoreRequest(terms)];
  },
  metrics: (analysis): RfmMetrics => ({
    ranks: classTable(analysis.facts, "rfm", termsOf(analysis.facts.meta, analysis.settings)),
    boards: {
      rf: rfmBoard(analysis, "f", "r"),
      rm: rfmBoard(analysis, "m", "r"),
      fm: rfmBoard(analysis, "m", "f"),
    },
    scores: analysis.settings.rfmScoring === "limits" ? null : scoresOf(analysis),
  }),
  widths: COLUMN_WIDTHS,
  put(ofRun) {
    const page = named(ofRun);
    let row = putHead(page, sentence(page));
    row = putScores(page, putBoards(page, row + 1));
    row = putNotices(page, row);
    putMethod(page, row);
  },
  json: ({ ranks, scores }) => ({
    ranks: ranks.map((row) => ({ rank: row.class, customers: row.customers, sales: majorOf(row.sales) })),
    ...(scores && { scores: scores.people }),
    ...(scores?.groups && {
      groups: scores.groups.map((row) => ({
        ...{ group: row.class, customers: row.customers, sales: majorOf(row.sales) },
      })),
    }),
  }),
  cells: {
    CPM_RFM: ({ metrics: { ranks: rows } }, language, asked) =>
      classesCell({ scheme: "rfm", rows }, language, asked),
  },
});

/** The page under its own name, 商品別RFM where the slice is of products; its method tells of scores where it has them. */
function named(page: RfmPage): RfmPage {
  const { context, metrics, texts } = page;
  const ofGoods = context.slice !== null && isOfGoods(context.slice);
  const method = [
    ...(ofGoods ? [RFMI_TEXTS.method] : []),
    ...texts.method,
    ...(metrics.scores === null ? [] : [SCORE_METHOD]),
  ];
  return { ...page, texts: { ...texts, method, title: ofGoods ? RFMI_TEXTS.title : texts.title } };
}

function sentence({ context, metrics: { ranks }, words }: RfmPage): string {
  const { reach, settings } = context.analysis;
  const lostAfter = settings.rfmDays[settings.rfmDays.length - 1] ?? 0;
  const of = (...names: RfmRank[]) => ranks.filter((row) => names.includes(row.class));
  const loyal = of("loyal");
  const lostFrom = reach.dataStart + lostAfter + 1;
  const none = { days: words.count(lostAfter), date: words.day(lostFrom) };
  // Somebody from before a gap in the history may be lost already.
  const noneYet = sumOf(of("lost"), "customers") === 0 && lostFrom > reach.anchor;
  const point = words.say(sumOf(loyal, "customers") === 0 ? T.sentenceNoLoyal : T.sentence, {
    total: words.count(sumOf(ranks, "customers")),
    loyal: words.count(sumOf(loyal, "customers")),
    loyalRate: words.percent(ratio(sumOf(loyal, "customers"), sumOf(ranks, "customers"))),
    loyalSales: words.percent(ratio(sumOf(loyal, "sales"), sumOf(ranks, "sales"))),
    leaving: words.count(sumOf(of("atRisk", "wavering", "defecting"), "customers")),
  });
  return noneYet ? point + words.say(T.sentenceNoLost, none) : point;
}
