/**
 * What only a page shows of a model (colours to choose from, heights of rows, where rows and columns begin, what is in
 * view) is worked out when it is asked for: o-spreadsheet keeps it ready after every command, and most models here never
 * have a page.
 */
import { registries } from "./library.ts";
import {
  before,
  replaceOnce,
  settledOnRead,
  type Plugin,
  type PluginClass,
  type Plugins,
} from "./settle-on-read.ts";

interface RowHeights extends Plugin {
  /** By sheet; left out = to be worked out. */
  tallestCellInRow: Record<string, unknown>;
  initializeSheet(sheetId: string): void;
}

interface HeaderPositions extends Plugin {
  /** By sheet; left out = to be worked out. */
  headerPositions: Record<string, unknown>;
  computeHeaderPositionsOfSheet(sheetId: string): unknown;
}

interface View extends Plugin {
  readonly getters: { tryGetSheet(sheetId: string): unknown };
  readonly sheetsWithDirtyViewports: Set<string>;
}

type Command = { type: string; sheetId?: string; sheetIdTo?: string };

/** Makes every model made from now on work these out when they are asked for; calling it twice does no harm. */
export function registerLazyPage(): void {
  const { coreViewsPluginRegistry, statefulUIPluginRegistry } = registries as unknown as Record<
    "coreViewsPluginRegistry" | "statefulUIPluginRegistry",
    Plugins<never>
  >;
  replaceOnce(coreViewsPluginRegistry, "custom_colors", settledOnRead);
  replaceOnce(coreViewsPluginRegistry as Plugins<RowHeights>, "row_size", heightsOnRead);
  replaceOnce(statefulUIPluginRegistry as Plugins<HeaderPositions>, "header_positions", positionsOnRead);
  replaceOnce(statefulUIPluginRegistry as Plugins<View>, "viewport", (Eager) =>
    settledOnRead(ofSheetsStillThere(Eager)),
  );
}

function heightsOnRead(Eager: PluginClass<RowHeights>): PluginClass<RowHeights> {
  class Lazy extends Eager {
    override beforeHandle(): void {
      // Nothing is kept from before a command.
    }

    override handle({ sheetId, sheetIdTo }: Command): void {
      if (sheetId === undefined) this.tallestCellInRow = {};
      for (const id of [sheetId, sheetIdTo]) if (id !== undefined) delete this.tallestCellInRow[id];
    }
  }
  return before(Lazy, Eager.getters, (heights, args) => {
    const sheetId = args.find((arg) => typeof arg === "string") as string;
    if (heights.tallestCellInRow[sheetId] === undefined) heights.initializeSheet(sheetId);
  });
}

function positionsOnRead(Eager: PluginClass<HeaderPositions>): PluginClass<HeaderPositions> {
  class Lazy extends Eager {
    override handle(): void {
      this.headerPositions = {};
    }

    override finalize(): void {
      // They are worked out when they are read.
    }
  }
  return before(Lazy, Eager.getters, (positions, args) => {
    const sheetId = args.filter((arg) => typeof arg === "string").at(-1)!;
    positions.headerPositions[sheetId] ??= positions.computeHeaderPositionsOfSheet(sheetId);
  });
}

/** Between two times of asking, a sheet may have come and gone. */
function ofSheetsStillThere(Eager: PluginClass<View>): PluginClass<View> {
  return class extends Eager {
    override finalize(): void {
      for (const id of this.sheetsWithDirtyViewports)
        if (!this.getters.tryGetSheet(id)) this.sheetsWithDirtyViewports.delete(id);
      super.finalize();
    }
  };
}
