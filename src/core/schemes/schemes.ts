import { CPM_SCHEME } from "./cpm-scheme.ts";
import { NURTURE_SCHEME } from "./nurture-scheme.ts";
import { RFM_SCHEME } from "./rfm-scheme.ts";
import type { Scheme } from "./scheme.ts";
import { SCORE_SCHEME } from "./score-scheme.ts";
import type { SchemeName } from "../settings.ts";
import { STAGE_SCHEME } from "./stage-scheme.ts";

/** Every way to divide people; reports, flows, segments, lists and cell functions read them from here. */
export const SCHEMES = {
  stage: STAGE_SCHEME,
  rfm: RFM_SCHEME,
  nurture: NURTURE_SCHEME,
  cpm: CPM_SCHEME,
  score: SCORE_SCHEME,
} satisfies Readonly<Record<SchemeName | "score", Scheme>>;

/** A scheme's name. */
export type SchemeId = keyof typeof SCHEMES;
export const SCHEME_IDS = Object.keys(SCHEMES) as readonly SchemeId[];

/** The schemes by fixed limits: people move in them only by buying, or not. In scores they also move by what others buy. */
export const LIMIT_SCHEMES: readonly SchemeName[] = ["stage", "rfm", "nurture", "cpm"];

/** A class of a scheme. */
export type ClassOf<Id extends SchemeId> = (typeof SCHEMES)[Id]["classes"][number];

/**
 * A scheme by its name, whatever its classes.
 *
 * @example
 * schemeOf("nurture").away //=> ["dormant", "lost"]
 */
export const schemeOf = (id: SchemeId): Scheme => SCHEMES[id];
