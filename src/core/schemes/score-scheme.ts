import type { Axis } from "../facts/cells.ts";
import { once } from "../values/once.ts";
import type { Scheme, SchemeTerms } from "./scheme.ts";

/**
 * The eleven groups of R, F and M scores from 1 to 5, best first, each with its codes: all 125, each once. As Squeezely
 * publishes them in its help (RFM app, "Edit values").
 */
const CODES = {
  champions: "555 554 544 545 454 455 445",
  loyal: "543 444 435 355 354 345 344 335",
  potentialLoyal:
    "553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323",
  new: "512 511 422 421 412 411 311",
  promising: "525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313",
  needsAttention: "535 534 443 434 343 334 325 324",
  aboutToSleep: "331 321 312 221 213 231 241 251",
  atRisk: "255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124",
  cannotLose: "155 154 144 214 215 115 114 113",
  hibernating: "332 322 233 232 223 222 132 123 122 212 211",
  lost: "111 112 121 131 141 151",
} as const;

/** A group of scores. */
export type ScoreGroup = keyof typeof CODES;
export const SCORE_GROUPS = Object.keys(CODES) as readonly ScoreGroup[];

/** The script is loaded for every cell: the codes are sorted out when somebody asks. */
const byCode = once(
  () =>
    new Map(SCORE_GROUPS.flatMap((group) => CODES[group].split(" ").map((code) => [code, group] as const))),
);

/** The eleven groups are made of this many scores an axis [count]. */
export const GROUP_BINS = 5;

/**
 * The axes of the scores: R, F and M, each by a person's place among all people.
 *
 * @param count scores an axis; where many people are equal there may be fewer [count]
 *
 * @example
 * scoreAxes({ anchor: 20_000, limits: { rfmScoring: "rPackage" } }, 5)[0]
 * //=> { of: "idleDays", at: 20_000, lowerEnds: [], bins: { count: 5, rule: "rPackage" } }
 */
export const scoreAxes = ({ anchor, limits }: SchemeTerms, count: number): Axis[] => {
  const bins = { count, rule: limits.rfmScoring === "rPackage" ? "rPackage" : "share" } as const;
  const axis = (of: Axis["of"]): Axis => ({ of, at: anchor, lowerEnds: [], bins });
  return [axis("idleDays"), axis("purchases"), axis("sales")];
};

/** Eleven groups by R, F and M scores, which compare each person with all others of the shop. */
export const SCORE_SCHEME: Scheme<ScoreGroup> = {
  classes: SCORE_GROUPS,
  away: ["hibernating", "lost"],
  reads: ["rfmScoring"],
  axes: (terms) => scoreAxes(terms, GROUP_BINS),
  classOf: (place) => byCode().get(place.map((score) => score + 1).join("")) ?? "lost",
};
