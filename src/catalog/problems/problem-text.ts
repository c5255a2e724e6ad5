import type { Text } from "../language.ts";

/** One problem in words: what happened, then what to do. Together they make the sentence a cell or terminal shows. */
export interface ProblemText {
  readonly message: Text;
  readonly hint: Text;
}
