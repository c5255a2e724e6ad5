/** The texts of 毎月ひとりでに; the build of the bundle that has it puts them in. */
declare module "cpm:monthly-texts" {
  const texts: import("../../src/entry/contract.ts").SidebarMonthlyTexts;
  export default texts;
}
