/** A trouble in words. */
export interface Account {
  message: string;
  hint: string;
  details: string[];
}
