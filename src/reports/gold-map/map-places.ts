/** Where the parts of 育成マップ that refer to each other stand. */
import { cellName } from "../../catalog/formula.ts";
import type { Balance } from "../../core/cpm/balance.ts";
import { CONTENT_ROW } from "../page/page.ts";

/** Lines of a box: name, rule, people, base, kept, lost, dormant, returned, promoted. */
export const BOX_LINES = 9;
export const BOARD_ROW = CONTENT_ROW;
export const SURVIVAL_ROW = BOARD_ROW + BOX_LINES + 2;
const PEOPLE_ROW = BOARD_ROW + 2;

/** F5継続 among the boxes. */
export const CONTINUED = 5;

/**
 * The column of a box: 0 = F1 … 4 = F5, 5 = F5継続; 新規獲得 stands before them in column 0.
 *
 * @example
 * [0, CONTINUED].map(boxColumn) //=> [2, 12]
 */
export const boxColumn = (box: number): number => 2 + 2 * box;

/** The yellow cell that holds the simulated number of new customers. */
const NEW_CUSTOMERS = cellName(PEOPLE_ROW, 0);

/**
 * The number of new customers as the sheet has it: the actual one where the cell was emptied.
 *
 * @example
 * newCustomersNow({ newCustomers: 40 }) //=> "IF(ISNUMBER(A8),A8,40)"
 */
export const newCustomersNow = ({ newCustomers }: Balance): string =>
  `IF(ISNUMBER(${NEW_CUSTOMERS}),${NEW_CUSTOMERS},${newCustomers})`;

/**
 * The cell with the people of a box.
 *
 * @example
 * peopleCell(0) //=> "C8"
 */
export const peopleCell = (box: number): string => cellName(PEOPLE_ROW, boxColumn(box));

/**
 * The people of a box: new customers × the survival below it.
 *
 * @example
 * peopleNow({ newCustomers: 40 }, 0) //=> "IF(ISNUMBER(A8),A8,40)*C17"
 */
export const peopleNow = (balance: Balance, box: number): string =>
  `${newCustomersNow(balance)}*${cellName(SURVIVAL_ROW, boxColumn(box))}`;
