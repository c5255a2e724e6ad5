/** The page's texts; the build puts them in. */
declare module "cpm:texts" {
  const texts: import("../src/entry/contract.ts").SidebarTexts;
  export default texts;
}
