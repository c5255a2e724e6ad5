/**
 * What BigQuery refuses, by the reasons of its API (cloud.google.com/bigquery/docs/error-messages) where the thrown error
 * hands them on, else by its words. Nobody tried either on Google for this product.
 */
import type { QueryRefusal } from "../../catalog/texts/query-refusals.ts";
import { messageOf } from "../refusals.ts";

interface Thrown {
  readonly details?: { readonly errors?: readonly { readonly reason?: string }[] };
}

/** The narrower one first: several have the same number. */
const WORDS: readonly (readonly [RegExp, QueryRefusal])[] = [
  [/accessNotConfigured|SERVICE_DISABLED|has not been used in project|API .*disabled/i, "disabled"],
  [/write scope|insufficient(?:Permissions| authentication scopes)|Missing required OAuth scope/i, "scope"],
  [
    /billingNotEnabled|enable billing|billing .*(?:not|has not been) (?:been )?enabled|billingTierLimit/i,
    "billing",
  ],
  [/bytesBilledLimitExceeded|limit for bytes billed/i, "bytes"],
  [
    /quotaExceeded|rateLimitExceeded|jobRateLimitExceeded|exceeded (?:rate limits|quota)|quota exceeded/i,
    "quota",
  ],
  [/not found.*\bin location\b|not found in location/i, "location"],
  [/notFound|not found/i, "missing"],
  [/accessDenied|access denied|permission/i, "access"],
  [/\bstopped\b|cancell?ed|timeout|timed out|deadline/i, "stopped"],
  [/responseTooLarge|resourcesExceeded|resources exceeded|too (?:large|complex)/i, "large"],
  [/invalidQuery|\binvalid\b|syntax error|unrecognized name/i, "invalid"],
];

/**
 * Which sentence tells of what a call of BigQuery threw.
 *
 * @example
 * queryRefusal(new Error("Access Denied: Project a: User does not have bigquery.jobs.create permission")) //=> "access"
 * @example
 * queryRefusal(new Error("Not found: Table a:b.c was not found in location US")) //=> "location"
 */
export function queryRefusal(thrown: unknown): QueryRefusal {
  const reasons = (thrown as Thrown | null)?.details?.errors?.map(({ reason }) => reason ?? "") ?? [];
  const said = [...reasons, messageOf(thrown)].join("\n");
  return WORDS.find(([words]) => words.test(said))?.[1] ?? "unknown";
}
