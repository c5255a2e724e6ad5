/** The services as the bundle finds them by name, and the list of everything adapted. */
import { bigQueryService } from "./bigquery.ts";
import { ChartAdapter, ChartBuilderAdapter } from "./charts.ts";
import {
  BooleanConditionAdapter,
  ConditionalRuleAdapter,
  ConditionalRuleBuilderAdapter,
  newConditionalRuleBuilder,
} from "./conditional-rules.ts";
import { enumeration } from "./enums.ts";
import { LockAdapter, LockServiceAdapter } from "./lock.ts";
import { LocationAdapter, MetadataAdapter, MetadataFinderAdapter } from "./metadata.ts";
import { MailAppAdapter } from "./mail.ts";
import { NamedRangeAdapter } from "./named-ranges.ts";
import { ProtectionAdapter } from "./protections.ts";
import { PropertiesAdapter, PropertiesServiceAdapter } from "./properties.ts";
import { RangeAdapter } from "./range.ts";
import { RangeListAdapter } from "./range-list.ts";
import type { Run } from "./run.ts";
import {
  AuthorizationInfoAdapter,
  ClockTriggerBuilderAdapter,
  ScriptAppAdapter,
  TriggerAdapter,
  TriggerBuilderAdapter,
} from "./script-app.ts";
import { SessionAdapter } from "./session.ts";
import { SheetAdapter } from "./sheet.ts";
import { newSpreadsheet, SpreadsheetAdapter } from "./spreadsheet.ts";
import { adaptedBy, strict } from "./strict.ts";
import { TextFinderAdapter } from "./text-finder.ts";
import { newTextStyleBuilder, TextStyleBuilderAdapter } from "./text-styles.ts";
import { HtmlOutputAdapter, HtmlServiceAdapter, MenuAdapter, UiAdapter } from "./ui.ts";
import { UtilitiesAdapter } from "./utilities.ts";
import { newValidationBuilder, ValidationBuilderAdapter } from "./validation.ts";

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

class SpreadsheetAppAdapter implements Pick<
  App,
  | "getActiveSpreadsheet"
  | "getUi"
  | "flush"
  | "BorderStyle"
  | "CopyPasteType"
  | "ProtectionType"
  | "newDataValidation"
  | "newConditionalFormatRule"
  | "newTextStyle"
> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const { inTrigger, fileless } = this.run.file.timed;
    // Google's types promise a file, its manual says null where there is none.
    if (inTrigger && fileless) return null as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
    return newSpreadsheet(this.run);
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return strict<GoogleAppsScript.Base.Ui>(this.run, "Ui", new UiAdapter(this.run));
  }

  flush(): void {
    this.run.file.flush();
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return newValidationBuilder(this.run);
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return newConditionalRuleBuilder(this.run);
  }

  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return newTextStyleBuilder(this.run);
  }

  get CopyPasteType(): App["CopyPasteType"] {
    return enumeration<App["CopyPasteType"]>(this.run.realm, "CopyPasteType");
  }

  get ProtectionType(): App["ProtectionType"] {
    return enumeration<App["ProtectionType"]>(this.run.realm, "ProtectionType");
  }

  get BorderStyle(): App["BorderStyle"] {
    return enumeration<App["BorderStyle"]>(this.run.realm, "BorderStyle");
  }
}

class ChartsAdapter implements Pick<GoogleAppsScript.Charts.Charts, "ChartMergeStrategy"> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  get ChartMergeStrategy(): GoogleAppsScript.Charts.Charts["ChartMergeStrategy"] {
    return enumeration<GoogleAppsScript.Charts.Charts["ChartMergeStrategy"]>(
      this.run.realm,
      "ChartMergeStrategy",
    );
  }
}

const ADAPTERS: Readonly<Record<string, { readonly prototype: object }>> = {
  SpreadsheetApp: SpreadsheetAppAdapter,
  Charts: ChartsAdapter,
  PropertiesService: PropertiesServiceAdapter,
  LockService: LockServiceAdapter,
  Session: SessionAdapter,
  Utilities: UtilitiesAdapter,
  HtmlService: HtmlServiceAdapter,
  ScriptApp: ScriptAppAdapter,
  MailApp: MailAppAdapter,
  TriggerBuilder: TriggerBuilderAdapter,
  ClockTriggerBuilder: ClockTriggerBuilderAdapter,
  Trigger: TriggerAdapter,
  AuthorizationInfo: AuthorizationInfoAdapter,
  Spreadsheet: SpreadsheetAdapter,
  Sheet: SheetAdapter,
  Range: RangeAdapter,
  RangeList: RangeListAdapter,
  NamedRange: NamedRangeAdapter,
  TextFinder: TextFinderAdapter,
  TextStyleBuilder: TextStyleBuilderAdapter,
  Protection: ProtectionAdapter,
  DeveloperMetadata: MetadataAdapter,
  DeveloperMetadataFinder: MetadataFinderAdapter,
  DeveloperMetadataLocation: LocationAdapter,
  DataValidationBuilder: ValidationBuilderAdapter,
  ConditionalFormatRule: ConditionalRuleAdapter,
  ConditionalFormatRuleBuilder: ConditionalRuleBuilderAdapter,
  BooleanCondition: BooleanConditionAdapter,
  EmbeddedChart: ChartAdapter,
  EmbeddedChartBuilder: ChartBuilderAdapter,
  Properties: PropertiesAdapter,
  Lock: LockAdapter,
  Ui: UiAdapter,
  Menu: MenuAdapter,
  HtmlOutput: HtmlOutputAdapter,
};

/** Every member that is adapted, such as `Range.getValues`, in the order of the alphabet. */
export function adaptedMembers(): string[] {
  return Object.entries(ADAPTERS)
    .flatMap(([name, Adapter]) => adaptedBy(name, Adapter))
    .sort();
}

/** The services a bundle finds in its context. */
export function services(run: Run): Record<string, unknown> {
  const service = (name: string, adapter: object): [string, unknown] => [
    name,
    strict<unknown>(run, name, adapter),
  ];
  return Object.fromEntries([
    service("SpreadsheetApp", new SpreadsheetAppAdapter(run)),
    service("Charts", new ChartsAdapter(run)),
    service("PropertiesService", new PropertiesServiceAdapter(run)),
    service("LockService", new LockServiceAdapter(run)),
    service("Session", new SessionAdapter(run)),
    service("Utilities", new UtilitiesAdapter()),
    service("HtmlService", new HtmlServiceAdapter(run)),
    service("ScriptApp", new ScriptAppAdapter(run)),
    service("MailApp", new MailAppAdapter(run)),
    ...advanced(run),
  ]);
}

/** BigQuery's advanced service, for a manifest that names it and a file beside which there is a warehouse. */
function advanced(run: Run): [string, unknown][] {
  const { advanced: named, warehouse } = run.file;
  return warehouse !== null && named.includes("BigQuery")
    ? [["BigQuery", bigQueryService(run, warehouse)]]
    : [];
}
