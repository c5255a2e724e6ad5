export { TARGET_GROUPS, TARGETS, targetNamed } from "../catalog/targets/targets.ts";
export type { ExportTarget } from "../catalog/targets/export-target.ts";
