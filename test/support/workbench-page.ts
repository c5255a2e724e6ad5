/** A workbench in a real browser, for tests; `pictures.ts` drives its pages with the same functions. */
export * from "../../src/workbench/drive.ts";
export { hostXlsx, openHostTable } from "../../src/workbench/server/host-table.ts";
