/** A percentage typed with its sign into a cell that shows percentages, as Google Sheets takes it. */
import { stores } from "@odoo/o-spreadsheet";

interface Cursor {
  readonly start: number;
  readonly end: number;
}

interface Composer {
  setCurrentContent(content: string, selection?: Cursor): void;
}

/** The grid itself puts a sign behind the first digit; a second one would make a text of the number. */
const onePercentSign = (content: string): string => content.replace(/^([-+]?[\d.,]+%)%$/, "$1");

/** Lets the sign that is typed take the place of the grid's own. */
export function typePercentOnce(): void {
  const composer = stores.CellComposerStore.prototype as unknown as Composer;
  const set = composer.setCurrentContent;
  composer.setCurrentContent = function (this: Composer, content, selection) {
    set.call(this, onePercentSign(content), selection);
  };
}
