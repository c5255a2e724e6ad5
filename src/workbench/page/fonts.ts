/** The grid draws on a canvas, which does not wait for fonts: they are loaded before, and drawn again when one arrives late. */

const FONT = "13px Roboto";

/**
 * Loads the parts of the Japanese font a text needs.
 *
 * @param text any text; each character counts once
 */
export async function loadFonts(text: string): Promise<void> {
  await document.fonts.load(FONT, [...new Set(text)].join(""));
}

/** Calls `redraw` whenever a part of the font arrives that nobody asked for before. */
export function onLateFonts(redraw: () => void): void {
  document.fonts.addEventListener("loadingdone", redraw);
}
