/** What became of the reports' inputs. */
export interface InputsPutBack {
  /** Yellow cells that hold their original value again [count]; 0 and nothing `left` = none was changed. */
  cells: number;
  /** The sheets they stand on. */
  sheets: string[];
  /** A sentence for each thing that stays as it is. */
  left: string[];
}

/** Calls about what the product keeps in the file besides orders and reports. */
export interface SettingsCalls {
  /**
   * Writes or updates the sheet that shows and edits the settings (設定). What the user changed on it is read at the
   * start of a run and of an import, and wins over what the sidebar asks for.
   */
  settingsSheet: { args: object; answer: { sheetId: number; name: string } };
  /** Whether long numbers that end in zeros are the shop's own; asked only of a file that holds such. */
  longIds: { args: object; answer: { keepLongIds: boolean } };
  /** Puts the original value back into every input (yellow cell) of the reports that was changed. */
  putInputsBack: { args: object; answer: InputsPutBack };
  /**
   * Removes everything the product stored in this file (hidden sheets, properties, metadata); reports stay as plain
   * sheets, and so do lists of customers, whose names come back because they hold personal data.
   */
  removeAll: { args: object; answer: { removed: number; lists: string[]; left: string[] } };
}
