import type { SIDEBAR_LIST_TEXTS } from "./sidebar-lists.ts";
import type { SIDEBAR_MONTHLY_TEXTS } from "./sidebar-monthly.ts";
import type { SIDEBAR_WAREHOUSE_TEXTS } from "./sidebar-warehouse.ts";
import type { SIDEBAR_TEXTS } from "./sidebar.ts";

/** The page's own texts, put into it when it is built, those of its parts, and those of 毎月ひとりでに. */
export type SidebarTexts = typeof SIDEBAR_TEXTS;
export type SidebarListTexts = typeof SIDEBAR_LIST_TEXTS;
export type SidebarWarehouseTexts = typeof SIDEBAR_WAREHOUSE_TEXTS;
export type SidebarMonthlyTexts = typeof SIDEBAR_MONTHLY_TEXTS;
