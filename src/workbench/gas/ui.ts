/** `Ui`, `Menu` and `HtmlService`: what the user sees of the add-on beside the cells. */
import type { MenuLine } from "../page-contract.ts";
import { mismatch, text } from "./arguments.ts";
import type { Run } from "./run.ts";
import { adapterOf, strict } from "./strict.ts";

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** The caption of the add-on's menu, as Google takes it from the project's name. */
const ADDON = "CPM Sheets";

export class UiAdapter implements Pick<Ui, "createAddonMenu" | "showSidebar"> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  createAddonMenu(): Menu {
    const adapter = new MenuAdapter(this.run, ADDON);
    adapter.self = strict<Menu>(this.run, "Menu", adapter);
    return adapter.self;
  }

  showSidebar(page: HtmlOutput): void {
    const output = adapterOf(page, HtmlOutputAdapter);
    if (output === null) throw mismatch("Ui.showSidebar", page);
    this.run.file.sidebar = { title: output.title, html: output.html };
  }
}

export class MenuAdapter implements Pick<Menu, "addItem" | "addToUi"> {
  self!: Menu;
  private readonly run: Run;
  private readonly caption: string;
  private readonly items: MenuLine[] = [];

  constructor(run: Run, caption: string) {
    this.run = run;
    this.caption = caption;
  }

  addItem(caption: string, functionName: string): Menu {
    this.items.push({
      caption: text(caption, "Menu.addItem"),
      functionName: text(functionName, "Menu.addItem"),
    });
    return this.self;
  }

  addToUi(): void {
    this.run.file.menu = [...this.run.file.menu, { caption: this.caption, items: this.items }];
  }
}

export class HtmlServiceAdapter implements Pick<
  GoogleAppsScript.HTML.HtmlService,
  "createHtmlOutputFromFile"
> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    const html = this.run.file.html(text(name, "HtmlService.createHtmlOutputFromFile"));
    const adapter = new HtmlOutputAdapter(html);
    adapter.self = strict<HtmlOutput>(this.run, "HtmlOutput", adapter);
    return adapter.self;
  }
}

export class HtmlOutputAdapter implements Pick<HtmlOutput, "setTitle" | "getContent"> {
  self!: HtmlOutput;
  readonly html: string;
  title = "";

  constructor(html: string) {
    this.html = html;
  }

  getContent(): string {
    return this.html;
  }

  setTitle(title: string): HtmlOutput {
    this.title = text(title, "HtmlOutput.setTitle");
    return this.self;
  }
}
