import { AD_TARGETS, LINE_TARGETS } from "./targets-ads.ts";
import type { ExportTarget } from "./export-target.ts";
import { MAIL_TARGETS } from "./targets-mail.ts";
import { CSV_TARGET, POST_TARGETS } from "./targets-post.ts";

/** Every target, in the order in which they are offered. */
export const TARGETS: readonly ExportTarget[] = [
  ...MAIL_TARGETS,
  ...AD_TARGETS,
  ...LINE_TARGETS,
  ...POST_TARGETS,
  CSV_TARGET,
];

/**
 * The target of an id.
 *
 * @example
 * targetNamed("csv")?.bom //=> true
 */
export function targetNamed(id: string): ExportTarget | undefined {
  return TARGETS.find((target) => target.id === id);
}
