import type { Text } from "../catalog/language.ts";

/** A table, or whatever else stands for itself, with the sentence above it. */
interface Part {
  readonly about: Text;
  readonly table: () => string;
}

/** A page of src/docs. */
export interface Page {
  readonly title: Text;
  readonly parts: readonly Part[];
}
