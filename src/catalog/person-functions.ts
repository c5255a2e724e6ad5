import { type FunctionEntry, ID_NONE, ID_PARAMETERS, ID_RETURNS } from "./function-parameters.ts";

/** The cell functions that tell of single people, by their IDs. */
export const PERSON_FUNCTIONS = [
  {
    name: "CPM_RANK",
    parameters: ID_PARAMETERS,
    help: {
      ja: "顧客IDのRFMランク（前回のレポートの基点日と設定、ショップ全体）",
      en: "RFM rank of customer IDs, by the last report's anchor and settings, whole shop",
    },
    returns: ID_RETURNS,
    none: ID_NONE,
    example: "=CPM_RANK(A2:A100,CPM_UPDATED)",
    cost: "orders",
  },
  {
    name: "CPM_SEGMENT",
    parameters: ID_PARAMETERS,
    help: {
      ja: "顧客IDの育成セグメント（前回のレポートの基点日と設定、ショップ全体）",
      en: "Nurture segment of customer IDs, by the last report's anchor and settings, whole shop",
    },
    returns: ID_RETURNS,
    none: ID_NONE,
    example: "=CPM_SEGMENT(A2:A100,CPM_UPDATED)",
    cost: "orders",
  },
  {
    name: "CPM_GROUP",
    parameters: ID_PARAMETERS,
    help: {
      ja: "顧客IDのCPM10群（前回のレポートの基点日と設定、ショップ全体）",
      en: "CPM group of customer IDs, by the last report's anchor and settings, whole shop",
    },
    returns: ID_RETURNS,
    none: ID_NONE,
    example: "=CPM_GROUP(A2:A100,CPM_UPDATED)",
    cost: "orders",
  },
  {
    name: "CPM_STAGE",
    parameters: ID_PARAMETERS,
    help: {
      ja: "顧客IDのランクF1〜F5と稼働・離脱（前回のレポートの基点日と設定、ショップ全体）",
      en: "Stage F1 to F5 of customer IDs, active or lapsed, by the last report's anchor and settings, whole shop",
    },
    returns: ID_RETURNS,
    none: ID_NONE,
    example: "=CPM_STAGE(A2,CPM_UPDATED)",
    cost: "orders",
  },
] as const satisfies readonly FunctionEntry[];
