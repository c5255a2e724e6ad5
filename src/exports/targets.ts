export { TARGETS, targetNamed } from "../catalog/targets/targets.ts";
