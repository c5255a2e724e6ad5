/** What may be entered into a cell: a choice from a list, or a number within limits; empty is always allowed. */
export type CellRule =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "atLeast"; readonly least: number }
  | { readonly kind: "between"; readonly least: number; readonly most: number };
