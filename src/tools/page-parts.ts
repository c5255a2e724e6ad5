import { join } from "node:path";
import { SIDEBAR_LIST_TEXTS } from "../catalog/sidebar/sidebar-lists.ts";
import { SIDEBAR_WAREHOUSE_TEXTS } from "../catalog/sidebar/sidebar-warehouse.ts";
import type { PartsSources } from "./bundle-sidebar.ts";
import { ROOT } from "./paths.ts";

const at = (...names: readonly string[]): string => join(ROOT, "sidebar", ...names);

/** What the sidebar's page brings in later, and the file that each is pushed as. */
export const PAGE_PARTS: readonly (PartsSources & { readonly file: string })[] = [
  {
    file: "parts.html",
    ...{ script: at("parts.ts"), style: at("parts.css"), name: "CPM_PARTS" },
    ...{ given: { "cpm:list-texts": SIDEBAR_LIST_TEXTS }, styleName: "cpm:list-style" },
  },
  {
    file: "warehouse.html",
    ...{ script: at("warehouse", "index.ts"), style: at("warehouse.css"), name: "CPM_WAREHOUSE" },
    ...{ given: { "cpm:warehouse-texts": SIDEBAR_WAREHOUSE_TEXTS }, styleName: "cpm:warehouse-style" },
  },
];
