import { repeatSieve } from "../values/repeats.ts";
import { withoutUnseen } from "../values/unseen.ts";
import type { Purchases } from "../orders/purchases.ts";

/**
 * An ID without what a spreadsheet or a form changes of it: zeros before it, decimals of a whole number, width,
 * case and signs that nobody sees.
 *
 * @example
 * ["00001", "1.0", "ｋ01", "K01", "000"].map(plainId) //=> ["1", "1", "k01", "k01", "0"]
 */
export function plainId(id: string): string {
  return withoutUnseen(id.normalize("NFKC"))
    .toLowerCase()
    .replace(/^0+(?=.)/, "")
    .replace(/(\d)\.0+$/, "$1");
}

/** What purchases say of whose they are. */
type BuyersIn = Pick<Purchases, "length" | "customer" | "channel" | "customerIds">;

/**
 * The IDs that differ in nothing but zeros before them, width or case, among those that bought (definitions.md
 * section 2): each group in the order of its texts. They may be one person's, and stay apart until the user joins them.
 *
 * @param byChannel true where an ID holds within its channel only: those of two channels are never compared
 * @returns codes into `customerIds`; groups of two at least
 *
 * @example
 * // zeros that a spreadsheet took from the third
 * const purchases = { length: 3, customer: [0, 1, 2], channel: [], customerIds: ["00123", "A7", "123"] };
 * lookAlikes(purchases, false) //=> [[0, 2]]
 */
export function lookAlikes(purchases: BuyersIn, byChannel: boolean): number[][] {
  const { customerIds } = purchases;
  const places = buyingPlaces(purchases, byChannel);
  const groups = new Map<string, number[]>();
  for (const code of maybeAlike(customerIds, places)) {
    const key = `${plainId(customerIds[code] ?? "")}\t${places[code]}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [code]);
    else group.push(code);
  }
  const textOf = (code: number): string => customerIds[code] ?? "";
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)));
}

/** The codes of IDs that bought and may look like another one: nearly all are out, without a text made for any. */
function maybeAlike(ids: readonly string[], places: Int32Array): number[] {
  const sieve = repeatSieve(ids.length);
  const hashes = Int32Array.from(ids, plainHash);
  const bought = (code: number): boolean => places[code] !== NOT_BOUGHT;
  hashes.forEach((hash, code) => bought(code) && sieve.add(hash));
  const found: number[] = [];
  hashes.forEach((hash, code) => sieve.mayRepeat(hash) && bought(code) && found.push(code));
  return found;
}

/** A number that IDs which look alike have in common; most IDs are of signs that need no other reading. */
function plainHash(id: string): number {
  const text = PLAIN.test(id) ? id : plainId(id);
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isLeadingZero = hash === 0 && code === ZERO;
    if (!isLeadingZero)
      hash = Math.imul(hash ^ (code >= UPPER_A && code <= UPPER_Z ? code + 32 : code), PRIME);
  }
  return hash ^ (hash >>> 15);
}

/** Half width, and no decimals. */
const PLAIN = /^[!--/-~]*$/;
const [ZERO, UPPER_A, UPPER_Z] = [48, 65, 90];
/** Of the hash FNV-1a. */
const PRIME = 0x0100_0193;

const NOT_BOUGHT = -2;

/** For each ID where it bought; with channels apart the code of one, -1 where none is said. */
function buyingPlaces({ length, customer, channel, customerIds }: BuyersIn, byChannel: boolean): Int32Array {
  const places = new Int32Array(customerIds.length).fill(NOT_BOUGHT);
  for (let i = 0; i < length; i++) {
    const code = customer[i] ?? -1;
    if (code >= 0) places[code] = byChannel ? (channel[i] ?? -1) : -1;
  }
  return places;
}
