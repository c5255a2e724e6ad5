/** `TextStyle`: how the text of cells is written, built in the script's own memory. */
import { mismatch, text } from "./arguments.ts";
import type { Change } from "./looks.ts";
import type { Run } from "./run.ts";
import { adapterOf, strict } from "./strict.ts";

type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;

/** A finished style: what it was not told stays as a cell has it. */
class TextStyleAdapter {
  readonly change: Change;

  constructor(change: Change) {
    this.change = change;
  }
}

export class TextStyleBuilderAdapter implements Pick<
  Builder,
  "setForegroundColor" | "setFontSize" | "setBold" | "build"
> {
  self!: Builder;
  private readonly run: Run;
  private change: Change = {};

  constructor(run: Run) {
    this.run = run;
  }

  setForegroundColor(color: string): Builder {
    return this.with({ textColor: text(color, "TextStyleBuilder.setForegroundColor") });
  }

  setFontSize(size: number): Builder {
    if (typeof size !== "number" || !(size > 0)) throw mismatch("TextStyleBuilder.setFontSize", size);
    return this.with({ fontSize: size });
  }

  setBold(bold: boolean): Builder {
    if (typeof bold !== "boolean") throw mismatch("TextStyleBuilder.setBold", bold);
    return this.with({ bold: bold || undefined });
  }

  build(): TextStyle {
    return strict<TextStyle>(this.run, "TextStyle", new TextStyleAdapter(this.change));
  }

  private with(change: Change): Builder {
    this.change = { ...this.change, ...change };
    return this.self;
  }
}

/** A builder as the bundle sees it. */
export function newTextStyleBuilder(run: Run): Builder {
  const adapter = new TextStyleBuilderAdapter(run);
  adapter.self = strict<Builder>(run, "TextStyleBuilder", adapter);
  return adapter.self;
}

/** What a style handed over changes in a cell. */
export function changeOf(style: unknown): Change {
  const adapter = adapterOf(style, TextStyleAdapter);
  if (adapter === null) throw mismatch("Range.setTextStyles", style);
  return adapter.change;
}
