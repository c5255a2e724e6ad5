import { AD_TARGETS, LINE_TARGETS } from "./targets-ads.ts";
import type { Text } from "../language.ts";
import type { ExportTarget } from "./export-target.ts";
import { MAIL_TARGETS } from "./targets-mail.ts";
import { CSV_TARGET, POST_TARGETS } from "./targets-post.ts";

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
