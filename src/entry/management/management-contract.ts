/** A sheet of a copy for management. */
export interface CopiedSheet {
  sheetId: number;
  name: string;
  /** Where Google prints this sheet alone as a PDF. */
  pdf: string;
}

/** The sheets just made, and what the user has to know of them. */
export interface ManagementAnswer {
  sheets: CopiedSheet[];
  /** The first of them as text, to be handed on. */
  text: string;
  notices: string[];
}

/** The call about 経営向けコピー. */
export interface ManagementCalls {
  /**
   * Makes a set of sheets for management from what the last run stored: no order is read. They are the user's from then
   * on and are never written again.
   */
  managementCopy: { args: object; answer: ManagementAnswer };
}
