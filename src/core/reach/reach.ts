/** How people are reached: what may be handed over of a person, and why somebody is left out (definitions.md 12.1). */

/** What of a person a file may hold, by the role of the column that says it. */
export const REACH_ROLES = [
  "customer",
  "email",
  "phone",
  "lineUserId",
  "buyerName",
  "lastName",
  "firstName",
  "lastNameKana",
  "firstNameKana",
  "postalCode",
  "prefecture",
  "city",
  "address1",
  "address2",
  "sex",
  "birthday",
] as const;
export type ReachRole = (typeof REACH_ROLES)[number];

/** What a target needs of a person, else there is no row; `any` = a customer ID or a contact. */
export type ReachNeed = "email" | "phone" | "emailOrPhone" | "lineUserId" | "postal" | "customer" | "any";

/** Which e-mail addresses a target takes, beyond what every one has to be. */
export interface EmailRule {
  /** What becomes of a +word before the @. */
  readonly plus: "keep" | "cut";
  /** Most letters; null = no limit. */
  readonly most: number | null;
  /** What an address in its normal form has to be like. */
  readonly takes: RegExp;
}

/** Takes every address. */
export const ANY_EMAIL: EmailRule = { plus: "keep", most: null, takes: /^/ };

/** Why somebody of a segment is not handed over, in the order in which the reasons are looked for. */
export const GUARD_REASONS = [
  "optOut",
  "noContact",
  "relay",
  "recentContact",
  "campaign",
  "sameContact",
] as const;
export type GuardReason = (typeof GUARD_REASONS)[number];
