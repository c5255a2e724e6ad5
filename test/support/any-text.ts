import fc from "fast-check";

/**
 * Any character of Unicode but half ones. fast-check's own such unit ("binary") lists a million of them before it
 * draws the first.
 */
const CHARACTER = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map(
    (code) => String.fromCodePoint(code),
    (text) => String(text).codePointAt(0) ?? NaN,
  );

/** Any text at all. */
export const anyText = fc.string({ unit: CHARACTER });
