/** Every question the product cannot answer, by name; the catalogue holds the sentence for each. */
export type ProblemCode =
  | "no-orders-sheet"
  | "empty-sheet"
  | "no-header"
  | "missing-column"
  | "other-header"
  | "date-order-unknown"
  | "amount-style-unknown"
  | "two-currencies"
  | "other-currency"
  | "dates-half-converted"
  | "dates-unreadable"
  | "amounts-unreadable"
  | "order-ids-shared"
  | "no-ship-dates"
  | "ids-destroyed"
  | "no-purchases"
  | "no-customers"
  | "contacts-unreadable"
  | "anchor-before-data"
  | "anchor-far-off"
  | "flow-date"
  | "anchor-unreadable"
  | "report-unknown"
  | "slice-field"
  | "slice-value"
  | "slice-empty"
  | "slice-no-lines"
  | "slice-no-channel"
  | "slice-no-product"
  | "slice-no-category"
  | "slice-no-prefecture"
  | "slice-no-sex"
  | "slice-no-birthday"
  | "slice-no-attribute"
  | "segment-field"
  | "segment-value"
  | "segment-ends"
  | "segment-after-anchor"
  | "segment-text"
  | "segment-name-blank"
  | "segment-name-long"
  | "segment-name-taken"
  | "segments-full"
  | "segment-unknown"
  | "too-many-slices"
  | "no-slices"
  | "thresholds-order"
  | "setting-value"
  | "sheet-setting"
  | "setting-unknown"
  | "joins-header"
  | "join-decision"
  | "join-contradiction"
  | "no-stored-facts"
  | "stored-anchor"
  | "argument-range"
  | "argument-anchor"
  | "argument-ids"
  | "argument-id-long"
  | "argument-scheme"
  | "too-many-rows"
  | "too-many-orders"
  | "list-outdated"
  | "list-changed"
  | "list-too-large"
  | "no-edit-right"
  | "busy"
  | "no-run"
  | "request-refused"
  | "too-many-cells"
  | "list-too-long"
  | "import-cells"
  | "import-columns"
  | "customers-unknown"
  | "import-empty"
  | "import-incomplete"
  | "chunk-damaged"
  | "chunk-order"
  | "long-cell"
  | "no-import"
  | "refused-protected"
  | "refused-frozen"
  | "refused-filter"
  | "refused-pivot"
  | "refused-validation"
  | "refused-storage"
  | "orders-moving"
  | "orders-protected"
  | "store-protected"
  | "facts-gone"
  | "facts-damaged"
  | "facts-outdated"
  | "target-unknown"
  | "nobody-handed-over";

/** What a sentence mentions, by the name of its place in it. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * A wrong question: thrown anywhere inside, caught once at the entry, shown as one sentence.
 *
 * @param code which question; stable, so that tests and translations can name it
 * @param values what the sentence mentions (a column, a row, a value)
 */
export class InputProblem extends Error {
  readonly code: ProblemCode;
  readonly values: ProblemValues;

  constructor(code: ProblemCode, values: ProblemValues = {}) {
    super(code);
    this.name = "InputProblem";
    this.code = code;
    this.values = values;
  }
}
