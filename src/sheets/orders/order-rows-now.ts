import { sheetOf } from "../book.ts";
import type { ReadPlaces } from "./reading.ts";

/** How many rows an orders sheet has below its header, blank ones among them. */
export const orderRowsNow = ({ sheetId, headerRow }: Pick<ReadPlaces, "sheetId" | "headerRow">): number =>
  sheetOf(sheetId).getLastRow() - headerRow;
