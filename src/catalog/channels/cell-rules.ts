/** What may be entered into a cell: a choice from a list, or a number from a smallest one upwards; empty is always allowed. */
export type CellRule =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "atLeast"; readonly least: number };
