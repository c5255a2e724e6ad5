/** The list of customers on a sheet, without contacts. */
export const LIST_TARGET = "";
