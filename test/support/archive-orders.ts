/** An archive of orders as the intake looks into it. */
import { filesInside, type NamedBytes } from "../../src/intake/chosen-bytes.ts";
import { ended } from "../../src/intake/read-file.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { encoded } from "./encode-text.ts";

/** The files in an archive; null = it is none. */
export const inside = (bytes: Uint8Array): NamedBytes[] | null => ended(filesInside("注文.zip", bytes));

/** Two orders as a Japanese cart writes them. */
export const ORDERS = encoded(
  "注文番号,注文日,顧客ID,注文合計\r\n1001,2024/01/05,M1,5400\r\n1002,2024/03/31,M2,1200\r\n",
  "shift_jis",
);

/** Why a file is not read; null = it is. */
export function refusalOf(look: () => unknown): string | null {
  try {
    look();
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}
