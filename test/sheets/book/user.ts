/** What a user does in the file by hand, through the same service. */
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function sheet(name: string): Sheet {
  const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (found === null) throw new Error(`no sheet ${name}`);
  return found;
}

export const USER = {
  addSheet(name: string): number {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    return book.insertSheet(name, book.getNumSheets()).getSheetId();
  },
  /** Types into a cell (counted from 1), formulas too. */
  type(name: string, row: number, column: number, value: string | number): void {
    sheet(name)
      .getRange(row, column, 1, 1)
      .setValues([[value]]);
  },
  note(name: string, row: number, column: number, text: string): void {
    sheet(name)
      .getRange(row, column, 1, 1)
      .setNotes([[text]]);
  },
  nameRange(rangeName: string, name: string, row: number, column: number): void {
    SpreadsheetApp.getActiveSpreadsheet().setNamedRange(rangeName, sheet(name).getRange(row, column, 1, 1));
  },
  /** The sheet id, row and column (from 1) a named range stands for; null = no such name. */
  namedPlace(rangeName: string): number[] | null {
    const range = SpreadsheetApp.getActiveSpreadsheet().getRangeByName(rangeName);
    return range === null ? null : [range.getGridId(), range.getRow(), range.getColumn()];
  },
  /** Marks the sheets of ours as the first version did: all under one key. */
  markAsBefore(): void {
    const entries = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().find();
    for (const entry of entries) {
      const [key = ""] = entry.getKey().split(".");
      entry
        .getLocation()
        .getSheet()
        ?.addDeveloperMetadata(key, entry.getValue() ?? "");
      entry.remove();
    }
  },
  rename(name: string, to: string): void {
    sheet(name).setName(to);
  },
  freeze(name: string, rows: number, columns: number): void {
    sheet(name).setFrozenRows(rows);
    sheet(name).setFrozenColumns(columns);
  },
  frozen(name: string): number[] {
    return [sheet(name).getFrozenRows(), sheet(name).getFrozenColumns()];
  },
  /** Lets a cell (counted from 1) take the word "only" and nothing else. */
  forbid(name: string, row: number, column: number): void {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(["only"], true)
      .setAllowInvalid(false)
      .build();
    sheet(name)
      .getRange(row, column, 1, 1)
      .setDataValidations([[rule]]);
  },
  allow(name: string, row: number, column: number): void {
    sheet(name).getRange(row, column, 1, 1).clearDataValidations();
  },
  hide(name: string): void {
    sheet(name).hideSheet();
  },
  isHidden(name: string): boolean {
    return sheet(name).isSheetHidden();
  },
  /** Duplicates a tab as Sheets does, the markers on it included. */
  duplicate(name: string, as: string): number {
    const original = sheet(name);
    const copy = original.copyTo(SpreadsheetApp.getActiveSpreadsheet()).setName(as);
    const found = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().find();
    const mark = found.find((one) => one.getLocation().getSheet()?.getSheetId() === original.getSheetId());
    const came = found.some((one) => one.getLocation().getSheet()?.getSheetId() === copy.getSheetId());
    if (mark !== undefined && !came) copy.addDeveloperMetadata(mark.getKey(), mark.getValue() ?? "");
    return copy.getSheetId();
  },
  remove(name: string): void {
    SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet(name));
  },
  cells(name: string): unknown[][] {
    return sheet(name).getDataRange().getValues();
  },
  formula(name: string, row: number, column: number): string {
    return sheet(name).getRange(row, column, 1, 1).getFormula();
  },
  /** Every sheet, hidden ones too, in tab order. */
  allSheets(): string[] {
    return SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((one) => one.getName());
  },
  /** A chart the user makes on a sheet. */
  addChart(name: string): void {
    const chart = sheet(name)
      .newChart()
      .asColumnChart()
      .setNumHeaders(0)
      .addRange(sheet(name).getRange(1, 1, 3, 2));
    sheet(name).insertChart(chart.setPosition(2, 1, 0, 0).build());
  },
  /** A conditional format the user makes: cells (A1) in a colour of his own. */
  addRule(name: string, cells: string, formula: string): void {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setFontColor("#FF0000");
    const built = rule.setRanges([sheet(name).getRange(cells)]).build();
    sheet(name).setConditionalFormatRules([...sheet(name).getConditionalFormatRules(), built]);
  },
  /** Formula and cells of every conditional format, the one that counts first before the others. */
  rules(name: string): unknown[][] {
    return sheet(name)
      .getConditionalFormatRules()
      .map((rule) => [
        rule.getBooleanCondition()?.getCriteriaValues()[0],
        ...rule.getRanges().map((range) => range.getA1Notation()),
      ]);
  },
  /** Protects cells (A1) by a warning of the user's own. */
  guard(name: string, cells: string, description: string): void {
    sheet(name).getRange(cells).protect().setDescription(description).setWarningOnly(true);
  },
  /** Takes the protections of this description away. */
  unguard(name: string, description: string): void {
    const found = sheet(name).getProtections(SpreadsheetApp.ProtectionType.RANGE);
    for (const one of found) if (one.getDescription() === description) one.remove();
  },
  chartIds(name: string): (number | null)[] {
    return sheet(name)
      .getCharts()
      .map((chart) => chart.getChartId());
  },
  chartCount(name: string): number {
    return sheet(name).getCharts().length;
  },
  markers(): (string | null)[] {
    const found = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().find();
    return found.map((one) => one.getValue());
  },
  markerCount(): number {
    return SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().find().length;
  },
};
