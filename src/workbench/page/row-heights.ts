/** Rows grow with wrapped text as in Google Sheets: cells that are merged do not make them grow. */
import { registries } from "@odoo/o-spreadsheet";

interface HeaderSizes {
  getCellHeight(position: unknown): number;
  readonly getters: { isInMerge(position: unknown): boolean };
}

type HeaderSizesClass = new (config: never) => HeaderSizes;

const plugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): HeaderSizesClass;
  replace(name: string, plugin: HeaderSizesClass): void;
};

const NAME = "row_size";
const ONE_LINE = 23;

/** The grid itself would take a merged cell's text for as narrow as its first column. */
export function keepMergedRowsLow(): void {
  const Sizes = plugins.get(NAME);
  class LowSizes extends Sizes {
    override getCellHeight(position: unknown): number {
      return this.getters.isInMerge(position) ? ONE_LINE : super.getCellHeight(position);
    }
  }
  plugins.replace(NAME, LowSizes);
}
