/** What a file remembers between runs. */
import type { Language } from "../../catalog/language.ts";
import type { ReadSettings } from "../../catalog/settings/setting-cells.ts";
import {
  checkedSettings,
  type ChosenSettings,
  requireApart,
  settingsOf,
  soundSettings,
} from "../../catalog/settings/setting-values.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import type { WrittenAnchor } from "../../core/cpm/anchor.ts";
import type { SheetOrders } from "../../core/rows/order-places.ts";
import { settingEdits } from "./settings-edits.ts";
import type { LastUse } from "./settings-sheet.ts";

export interface Remembered {
  /** The settings that somebody chose. */
  readonly values: ChosenSettings;
  /** Where the orders stand, as the user last chose. */
  readonly orders: SheetOrders | null;
  readonly anchor: WrittenAnchor;
  /** The 設定 sheet; null = never written. */
  readonly shown: ShownSettings | null;
  /** The last finished run; null = none yet. */
  readonly used: LastUse | null;
}

/** The 設定 sheet as it was written or read last. */
export interface ShownSettings {
  readonly sheetId: number;
  /** What its cells stand for; a cell that stands for something else was changed by the user. */
  readonly values: ChosenSettings;
  /** The ranks that the colours of its grid stand for; absent = it has no grid. */
  readonly painted?: Settings["rfmRanks"];
  /** True where its note on the stages has room for a proposal. */
  readonly proposes?: boolean;
  /** The currency its amounts stand in, ISO 4217; absent = an earlier version wrote it. */
  readonly currency?: string;
  /** The line that says when the values were last used. */
  readonly lastUse: string;
}

/**
 * What a file remembers, made whole from what was stored so far: nothing yet = no orders sheet, the default anchor.
 *
 * @example
 * rememberedIn({}).anchor //=> { kind: "default" }
 */
export function rememberedIn({ values, orders, anchor, shown, used }: Partial<Remembered>): Remembered {
  return {
    values: values ?? {},
    orders: orders ?? null,
    anchor: anchor ?? { kind: "default" },
    shown: shown ?? null,
    used: used ?? null,
  };
}

/**
 * The same with the settings and the anchor that a run asks for; settings that do not fit any more are forgotten.
 *
 * @example
 * const asked = { settings: { minSample: 12 }, anchor: { kind: "daysAgo", days: 30 } };
 * const { values, anchor } = withAsked(rememberedIn({}), asked, "ja");
 * [values, anchor] //=> [{ minSample: 12 }, { kind: "daysAgo", days: 30 }]
 */
export const withAsked = (
  before: Remembered,
  { settings, anchor }: { readonly settings: ChosenSettings; readonly anchor: WrittenAnchor },
  language: Language,
): Remembered => {
  const asked = checkedSettings(settings, language);
  const values = { ...soundSettings(before.values), ...asked };
  if (asked.subscriptionWords || asked.oneOffWords) requireApart(values, language);
  return { ...before, values, anchor };
};

/**
 * The same with what the user changed on the 設定 sheet since it was written or read last.
 *
 * @param read the sheet as it stands; null = it is gone, and nothing was changed
 * @throws InputProblem "sheet-setting" naming the first cell whose value does not fit; "words-in-both"
 *
 * @example
 * // somebody typed 12 where the sheet was written with 30
 * const before = rememberedIn({ shown: { values: { minSample: 30 } } });
 * const line = { label: "参考値とする人数", value: "12", labelCell: "A4", cell: "B4", right: [] };
 * withEdits(before, { name: "設定", lines: [line] }, "ja").values //=> { minSample: 12 }
 */
export function withEdits(before: Remembered, read: ReadSettings | null, language: Language): Remembered {
  const { shown } = before;
  if (shown === null || read === null) return before;
  const changes = settingEdits(read, shown.values, language);
  if (Object.keys(changes).length === 0) return before;
  const { anchorDaysAgo, ...values } = changes;
  if (values.subscriptionWords || values.oneOffWords) requireApart({ ...before.values, ...values }, language);
  return {
    ...before,
    values: { ...before.values, ...values },
    anchor: anchorDaysAgo === undefined ? before.anchor : anchorOf(anchorDaysAgo),
    shown: { ...shown, values: { ...shown.values, ...changes } },
  };
}

const anchorOf = (days: Settings["anchorDaysAgo"]): WrittenAnchor =>
  days === null ? { kind: "default" } : { kind: "daysAgo", days };

/**
 * The settings that hold: those that are remembered and still fit, over a file's defaults.
 *
 * @example
 * // a number of people that is none is forgotten
 * const of = (minSample) => soundIn({ values: { minSample } }, "ja").minSample;
 * [of(12), of(-1) === of(undefined)] //=> [12, true]
 */
export const soundIn = ({ values }: Pick<Remembered, "values">, fileLanguage: Language): Settings =>
  settingsOf(soundSettings(values), fileLanguage);

/**
 * Every setting in force: the anchor's days are those of the choice remembered beside the values.
 *
 * @example
 * const { minSample, anchorDaysAgo } = settingsInForce({ values: { minSample: 12 }, anchor: { kind: "daysAgo", days: 30 } }, "ja");
 * [minSample, anchorDaysAgo] //=> [12, 30]
 */
export const settingsInForce = (
  { values, anchor }: Pick<Remembered, "values" | "anchor">,
  fileLanguage: Language,
): Settings => ({
  ...settingsOf(values, fileLanguage),
  anchorDaysAgo: anchor.kind === "daysAgo" ? anchor.days : null,
});
