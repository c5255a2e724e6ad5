/**
 * A Japanese postal code as labels want it, or null for a text that is none. Zeros before it that a spreadsheet took
 * come back.
 *
 * @example
 * ["〒１５０-０００１", "600001", "SW1A 1AA"].map(postalCodeOf) //=> ["150-0001", "060-0001", null]
 */
export function postalCodeOf(text: string): string | null {
  const digits = text
    .normalize("NFKC")
    .replace(/\.0+$/, "")
    .replace(/[〒\s\-‐‑‒–—―−ー]/g, "");
  if (!/^\d{5,7}$/.test(digits)) return null;
  const whole = digits.padStart(7, "0");
  return `${whole.slice(0, 3)}-${whole.slice(3)}`;
}
