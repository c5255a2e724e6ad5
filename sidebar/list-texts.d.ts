/** What the build hands to the parts: the texts of リストを渡す, and its style. */
declare module "cpm:list-texts" {
  const texts: import("../src/entry/contract.ts").SidebarListTexts;
  export default texts;
}
declare module "cpm:list-style" {
  const style: string;
  export default style;
}
