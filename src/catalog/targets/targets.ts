import { AD_TARGETS, LINE_TARGETS } from "./targets-ads.ts";
import type { Text } from "../language.ts";
import type { ExportTarget } from "./export-target.ts";
import { MAIL_TARGETS } from "./targets-mail.ts";
import { ANY_EMAIL, type EmailRule, REACH_ROLES, type ReachRole } from "../../core/reach/reach.ts";
import { CSV_TARGET, POST_TARGETS } from "./targets-post.ts";
import { InputProblem } from "../../core/values/problem.ts";

/** The targets under the names by which they are offered, in that order. */
export const TARGET_GROUPS: readonly { readonly name: Text; readonly targets: readonly ExportTarget[] }[] = [
  { name: { ja: "メール", en: "E-mail" }, targets: MAIL_TARGETS },
  { name: { ja: "広告", en: "Advertising" }, targets: AD_TARGETS },
  { name: { ja: "LINE", en: "LINE" }, targets: LINE_TARGETS },
  { name: { ja: "はがき・送り状", en: "Postcards and labels" }, targets: POST_TARGETS },
  { name: { ja: "その他", en: "Other" }, targets: [CSV_TARGET] },
];

/** Every target, in the order in which they are offered. */
export const TARGETS: readonly ExportTarget[] = TARGET_GROUPS.flatMap(({ targets }) => targets);

/**
 * The target of an id.
 *
 * @example
 * targetNamed("csv")?.bom //=> true
 */
export function targetNamed(id: string): ExportTarget | undefined {
  return TARGETS.find((target) => target.id === id);
}

/**
 * The target that a page asks for; a page may send anything.
 *
 * @throws InputProblem "target-unknown"
 */
export function askedTarget(id: unknown): ExportTarget {
  const target = typeof id === "string" ? targetNamed(id) : undefined;
  if (target === undefined) throw new InputProblem("target-unknown", { value: String(id) });
  return target;
}

/**
 * The roles that a target's file is filled from, in the order in which roles are shown.
 *
 * @example
 * const joined = { header: "", of: { joined: ["city", "address1"] } };
 * rolesOf({ columns: [joined, { header: "", of: { text: "JP" } }, { header: "", of: "email" }] }) //=> ["email", "city", "address1"]
 */
export function rolesOf({ columns }: Pick<ExportTarget, "columns">): ReachRole[] {
  const asked = new Set<unknown>(
    columns.flatMap(({ of }) => (typeof of === "string" ? [of] : "joined" in of ? of.joined : [])),
  );
  return REACH_ROLES.filter((role) => asked.has(role));
}

/** The e-mail addresses that a target takes. */
export const emailsOf = ({ emails }: Pick<ExportTarget, "emails">): EmailRule => emails ?? ANY_EMAIL;
