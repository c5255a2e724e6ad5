import { LEAST_PIECES } from "../../../core/orders/taken-back.ts";

/** What lines state, as SQL; `over` a window of them, "" = they are grouped. */
interface Stated {
  readonly amount: string;
  readonly pieces: string;
  readonly over: string;
}

/** Of some lines, whether what they name was bought, as `isKept` says. */
export const isKeptOf = ({ amount, pieces, over }: Stated): string =>
  `CASE WHEN MIN(${amount})${over} < 0 THEN SUM(${amount})${over} > 0 ELSE COALESCE(MAX(${amount})${over}, 0) > 0 OR COALESCE(SUM(${pieces})${over}, 1) > ${LEAST_PIECES} END`;
