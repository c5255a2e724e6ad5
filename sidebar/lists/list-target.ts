/** The list of customers on a sheet, without contacts. */
export const LIST_TARGET = "";

/** 顧客一覧 on a sheet, without contacts. */
export const PEOPLE_TARGET = "people-list";

/** Neither needs contacts or guards. */
export const isPlainSheet = (target: string | null): boolean =>
  target === LIST_TARGET || target === PEOPLE_TARGET;
