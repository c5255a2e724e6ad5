import TEXTS from "cpm:warehouse-texts";
import { sliceParts } from "../../src/core/slices/slices.ts";
import type { Slice, SliceField } from "../../src/core/slices/slices.ts";
import { FactsSheetProblem } from "../../src/engines/sql/facts-sheet/sheet-problem.ts";
import { ProfileProblem } from "../../src/engines/sql/profiles/profile.ts";
import { NotInSql, settingRefused } from "../../src/engines/sql/refusals.ts";
import type { ProfileRole } from "../../src/engines/sql/profiles/profile.ts";
import type { Language, QueryRefused, SidebarWarehouseTexts } from "../../src/entry/contract.ts";
import { filled } from "../filled.ts";
import type { PanelKey } from "./panel-key.ts";

type OwnKey = keyof SidebarWarehouseTexts["own"];
type ProblemKey = OwnKey | keyof SidebarWarehouseTexts["problems"];
type Values = Readonly<Record<string, string>>;

/** The panel's texts in one language. */
export type WarehouseSay = (key: PanelKey, values?: Values) => string;

export const warehouseWords =
  (language: Language): WarehouseSay =>
  (key, values = {}) =>
    filled(TEXTS.panel[key][language], values);

/** What a column is called by its role. */
export const roleName = (role: ProfileRole, language: Language): string => TEXTS.roles[role][language];

/** One sentence about a table or a result. */
export const problemWords = (code: ProblemKey, language: Language, values: Values = {}): string =>
  filled((isOwn(code) ? TEXTS.own[code] : TEXTS.problems[code])[language], withRoles(values, language));

const isOwn = (code: ProblemKey): code is OwnKey => code in TEXTS.own;

/** Roles and settings stand in sentences by their names, and several days beside one another. */
function withRoles(values: Values, language: Language): Values {
  const { role, missing, setting, firsts } = values;
  return {
    ...values,
    ...(firsts === undefined ? {} : { firsts: firsts.split(",").join(TEXTS.slices.between[language]) }),
    ...(setting === undefined ? {} : { setting: named("settings", setting, language) }),
    ...(role === undefined ? {} : { role: named("roles", role, language) }),
    ...(missing === undefined
      ? {}
      : { missing: missing.replace(/\w+/g, (one) => named("roles", one, language)) }),
  };
}

/** What something is called; what has no name is called as it is. */
const named = (of: "roles" | "settings", id: string, language: Language): string => {
  const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = TEXTS[of];
  return Object.prototype.hasOwnProperty.call(names, id) ? (names[id]?.[language] ?? id) : id;
};

/** What a field of slices is called, and a value of it. */
export const sliceFieldName = (field: SliceField, language: Language): string =>
  TEXTS.slices.fields[field][language];

export function sliceValueName(field: SliceField, value: string, language: Language): string {
  if (value === "") return TEXTS.slices.blank[language];
  if (field === "stage") return filled(TEXTS.slices.stage[language], { n: value });
  const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = TEXTS.slices.values;
  return field === "ageBand" || field === "rfmRank" ? (names[value]?.[language] ?? value) : value;
}

/** A slice by its fields and values. */
export const sliceLabel = (slice: Slice, language: Language): string =>
  sliceParts(slice)
    .map(({ field, values }) => {
      const called = values.map((value) => sliceValueName(field, value, language));
      const said = { field: sliceFieldName(field, language), values: called.join(TEXTS.slices.or[language]) };
      return filled(TEXTS.panel.sliceLabel[language], said);
    })
    .join(TEXTS.slices.between[language]);

/** What BigQuery did not do. */
export class QueryFailed extends Error {
  constructor(readonly why: QueryRefused) {
    super(why.refused);
  }
}

/** Why a table or its result is refused, in one sentence; null = it is not, something else went wrong. */
export function refusalWords(thrown: unknown, language: Language): string | null {
  if (thrown instanceof QueryFailed)
    return filled(TEXTS.query[thrown.why.refused][language], { said: thrown.why.said });
  if (thrown instanceof FactsSheetProblem || thrown instanceof ProfileProblem)
    return problemWords(thrown.code, language, thrown.values);
  if (!(thrown instanceof NotInSql)) return null;
  if (thrown.code === "sql-list-fields" || thrown.code === "sql-list-email")
    return problemWords(thrown.code, language, thrown.values);
  const setting = settingRefused(thrown);
  if (setting === null) return null;
  return problemWords("facts-not-in-sql", language, { setting: TEXTS.settings[setting][language] });
}
