import { STAGES } from "../../core/cpm/stages.ts";
import { CPM_GROUPS, type CpmClass, type CpmGroup, type CpmStatus } from "../../core/schemes/cpm-scheme.ts";
import type { NurtureSegment } from "../../core/schemes/nurture-scheme.ts";
import type { RfmRank } from "../../core/schemes/rfm-scheme.ts";
import type { ScoreGroup } from "../../core/schemes/score-scheme.ts";
import type { ClassOf, SchemeId } from "../../core/schemes/schemes.ts";
import type { StageClass } from "../../core/schemes/stage-scheme.ts";
import type { Text } from "../language.ts";

/** What each way to divide people is called. */
export const SCHEME_NAMES: Readonly<Record<SchemeId, Text>> = {
  stage: { ja: "ランクと稼働・離脱", en: "Stage, active or lapsed" },
  rfm: { ja: "RFMランク", en: "RFM rank" },
  nurture: { ja: "育成セグメント", en: "Nurture segment" },
  cpm: { ja: "CPM10群", en: "CPM group" },
  score: { ja: "RFMスコアのグループ", en: "RFM score group" },
};

/** The seven RFM ranks. */
export const RANK_NAMES: Readonly<Record<RfmRank, Text>> = {
  loyal: { ja: "優良顧客", en: "Loyal" },
  promising: { ja: "有望顧客", en: "Promising" },
  new: { ja: "新規顧客", en: "New" },
  atRisk: { ja: "浮気予備軍顧客", en: "At risk" },
  wavering: { ja: "悩み顧客", en: "Wavering" },
  defecting: { ja: "浮気・不満顧客", en: "Defecting" },
  lost: { ja: "離反顧客", en: "Lost" },
};

/** The six nurture segments. */
export const NURTURE_NAMES: Readonly<Record<NurtureSegment, Text>> = {
  loyal: { ja: "優良顧客", en: "Loyal" },
  repeat: { ja: "リピート顧客", en: "Repeat" },
  firstRepeat: { ja: "初回リピート顧客", en: "First repeat" },
  new: { ja: "新規顧客", en: "New" },
  dormant: { ja: "休眠顧客", en: "Dormant" },
  lost: { ja: "離反顧客", en: "Lost" },
};

/** The five classic CPM groups. */
export const CPM_GROUP_NAMES: Readonly<Record<CpmGroup, Text>> = {
  loyal: { ja: "優良", en: "Loyal" },
  trend: { ja: "流行", en: "Trend" },
  steady: { ja: "コツコツ", en: "Steady" },
  toddler: { ja: "よちよち", en: "Toddler" },
  first: { ja: "初回", en: "First" },
};

/** The eleven groups of RFM scores. */
export const SCORE_GROUP_NAMES: Readonly<Record<ScoreGroup, Text>> = {
  champions: { ja: "チャンピオン", en: "Champions" },
  loyal: { ja: "常連", en: "Loyal" },
  potentialLoyal: { ja: "常連予備軍", en: "Potential loyalists" },
  new: { ja: "新規", en: "New customers" },
  promising: { ja: "有望", en: "Promising" },
  needsAttention: { ja: "要フォロー", en: "Need attention" },
  aboutToSleep: { ja: "休眠間近", en: "About to sleep" },
  atRisk: { ja: "離反の恐れ", en: "At risk" },
  cannotLose: { ja: "失いたくない人", en: "Cannot lose them" },
  hibernating: { ja: "休眠", en: "Hibernating" },
  lost: { ja: "離反", en: "Lost" },
};

/** 現役 or 離脱. */
export const CPM_STATUS_NAMES: Readonly<Record<CpmStatus, Text>> = {
  active: { ja: "現役", en: "active" },
  churned: { ja: "離脱", en: "churned" },
};

const cpmNames = (status: CpmStatus): [CpmClass, Text][] =>
  CPM_GROUPS.map((group) => {
    const [name, now] = [CPM_GROUP_NAMES[group], CPM_STATUS_NAMES[status]];
    return [`${group}-${status}`, { ja: name.ja + now.ja, en: `${name.en}, ${now.en}` }];
  });

const stageNames = (): [StageClass, Text][] =>
  STAGES.flatMap((stage) => [
    [`F${stage}`, { ja: `F${stage} 稼働`, en: `F${stage} active` }],
    [`F${stage}-lapsed`, { ja: `F${stage} 離脱`, en: `F${stage} lapsed` }],
  ]);

/** What the classes of every scheme are called. */
export const CLASS_NAMES: { readonly [Id in SchemeId]: Readonly<Record<ClassOf<Id>, Text>> } = {
  stage: Object.fromEntries(stageNames()) as Record<StageClass, Text>,
  rfm: RANK_NAMES,
  nurture: NURTURE_NAMES,
  cpm: Object.fromEntries([...cpmNames("active"), ...cpmNames("churned")]) as Record<CpmClass, Text>,
  score: SCORE_GROUP_NAMES,
};

/** A class by the names of its scheme and itself, however they came; undefined where there is none. */
export const className = (scheme: SchemeId, name: string): Text | undefined =>
  (CLASS_NAMES[scheme] as Readonly<Record<string, Text>>)[name];
