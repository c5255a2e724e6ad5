import { type Analysis, analysisOf } from "../analysis.ts";
import type { Asks, Facts } from "../facts/tables.ts";
import type { AnalysisSettings } from "../settings.ts";
import type { Slice } from "./slices.ts";

/** Which parts of the shop a run is about. */
export interface RunSlices {
  /** Every report but the comparison is of this one; null = the whole shop. */
  readonly slice: Slice | null;
  /** The parts that stand side by side. */
  readonly compare: readonly Slice[];
}

/** What is asked of the shop, or its slice; of the whole shop beside a slice; and of a compared slice. */
export type SlicedAsks = Readonly<Record<"own" | "whole" | "compared", Asks>>;

/** The facts of a run, all from one reading of the orders; `F` is the form they are in. */
export interface SlicedFacts<F = Facts> {
  /** Of the run's slice, or of the whole shop. */
  readonly facts: F;
  /** The part of the shop that `facts` is of; null = all of it. */
  readonly slice: Slice | null;
  /** Of the whole shop where `facts` is of a slice. */
  readonly whole: F | null;
  /** Of the slices that stand side by side. */
  readonly compared: readonly ComparedFacts<F>[];
}

/** A compared slice; null = nobody in it bought up to the anchor. */
export interface ComparedFacts<F = Facts> {
  readonly slice: Slice;
  readonly facts: F | null;
}

/**
 * The facts of a run, each in another form.
 *
 * @example
 * const compared = [{ slice: { name: "本店" }, facts: null }];
 * inForm({ facts: 2, slice: null, whole: null, compared }, (n) => n + 1).facts //=> 3
 */
export function inForm<A, B>(
  { facts, slice, whole, compared }: SlicedFacts<A>,
  form: (facts: A) => B,
): SlicedFacts<B> {
  const formed = (one: A | null): B | null => (one === null ? null : form(one));
  return {
    facts: form(facts),
    slice,
    whole: formed(whole),
    compared: compared.map((one) => ({ slice: one.slice, facts: formed(one.facts) })),
  };
}

/** A part that a run is about, with what is asked of it and its place among them; no slice = the whole shop. */
export interface RunPart {
  readonly slice: Slice | null;
  readonly asked: keyof SlicedAsks;
  readonly place: number;
}

/**
 * The parts of a run, in the order in which they are counted.
 *
 * @example
 * const [own, other] = [{ name: "本店" }, { name: "楽天" }];
 * partsOf({ slice: own, compare: [other] }).map(({ slice, asked }) => [slice?.name, asked])
 * //=> [["本店", "own"], [undefined, "whole"], ["楽天", "compared"]]
 */
export const partsOf = ({ slice, compare }: RunSlices): RunPart[] =>
  [
    { slice, asked: "own" as const },
    ...(slice ? [{ slice: null, asked: "whole" as const }] : []),
    ...compare.map((one) => ({ slice: one, asked: "compared" as const })),
  ].map((part, place) => ({ ...part, place }));

/** Facts of a run with the settings it was made under. */
export type SlicedRun = SlicedFacts & { readonly settings: AnalysisSettings };

/**
 * The settings that a slice is computed with: annual sales and new customers that were typed are those of the whole shop.
 *
 * @example
 * sliceSettings({ annualSalesOverride: 5000000, newCustomersOverride: 300, minSample: 30 })
 * //=> { annualSalesOverride: null, newCustomersOverride: null, minSample: 30 }
 */
export const sliceSettings = <S extends Partial<AnalysisSettings>>(settings: S): S => ({
  ...settings,
  newCustomersOverride: null,
  annualSalesOverride: null,
});

/**
 * The analysis of one of several parts that are compared, the whole shop being one: as a slice is computed.
 *
 * @example
 * // 年商 was typed for the whole shop; a part of it goes by its own orders, which are none here
 * const people = { unreadContacts: null, giant: null, manyContacts: null, lookAlikes: 0, doubtfulIds: null };
 * const quality = { people, conflicts: { severalDays: { orders: 0 } }, unknownStatuses: { statuses: 0 } };
 * const meta = { anchor: 19_813, dataStart: 19_723, lastPurchase: 19_813, excluded: [], unidentified: {} };
 * const facts = { meta, quality, tables: new Proxy({}, { get: () => [] }) };
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], annualSalesOverride: 100 };
 * sliceAnalysis(facts, settings).annualSales //=> 0
 */
export const sliceAnalysis = (facts: Facts, settings: AnalysisSettings): Analysis =>
  analysisOf(facts, sliceSettings(settings));

/**
 * The analysis of what a run is about: of its slice where it has one.
 *
 * @example
 * // 年商 was typed as 100: it counts for the whole shop only
 * const people = { unreadContacts: null, giant: null, manyContacts: null, lookAlikes: 0, doubtfulIds: null };
 * const quality = { people, conflicts: { severalDays: { orders: 0 } }, unknownStatuses: { statuses: 0 } };
 * const meta = { anchor: 19_813, dataStart: 19_723, lastPurchase: 19_813, excluded: [], unidentified: {} };
 * const facts = { meta, quality, tables: new Proxy({}, { get: () => [] }) };
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], annualSalesOverride: 100 };
 * [null, {}].map((slice) => runAnalysis({ facts, slice, settings }).annualSales) //=> [10_000, 0]
 */
export const runAnalysis = ({ facts, slice, settings }: SlicedRun): Analysis =>
  slice === null ? analysisOf(facts, settings) : sliceAnalysis(facts, settings);

/**
 * The analysis of the whole shop, whatever slice the sheets show: what formulas in cells mean never changes.
 *
 * @example
 * // a run of a slice: the whole shop's facts stand beside the slice's
 * const people = { unreadContacts: null, giant: null, manyContacts: null, lookAlikes: 0, doubtfulIds: null };
 * const quality = { people, conflicts: { severalDays: { orders: 0 } }, unknownStatuses: { statuses: 0 } };
 * const meta = { anchor: 19_813, dataStart: 19_723, lastPurchase: 19_813, excluded: [], unidentified: {} };
 * const whole = { meta, quality, tables: new Proxy({}, { get: () => [] }) };
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], annualSalesOverride: 100 };
 * wholeAnalysis({ facts: {}, whole, settings }).facts === whole //=> true
 */
export const wholeAnalysis = ({ facts, whole, settings }: SlicedRun): Analysis =>
  analysisOf(whole ?? facts, settings);
