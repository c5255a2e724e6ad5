/** What the orders of a sheet are known by without being read: no text of theirs is in it. */
export interface OrdersMark {
  /** Rows below the header [count]. */
  readonly rows: number;
  /** When an import changed them last [milliseconds since 1970]; null = none did. */
  readonly changed: number | null;
  /** Sign of the header, and of the first and the last order. */
  readonly edges: string;
}
