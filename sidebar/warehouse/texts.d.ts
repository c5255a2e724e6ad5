/** What the build hands to the part: its texts, and its style. */
declare module "cpm:warehouse-texts" {
  const texts: import("../../src/entry/contract.ts").SidebarWarehouseTexts;
  export default texts;
}
declare module "cpm:warehouse-style" {
  const style: string;
  export default style;
}
