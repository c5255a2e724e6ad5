/**
 * What clasp says when it does not do what it was asked, told by its words: those of its own sources (3.4.1), and Google's as
 * clasp hands them on. Nobody tried the latter for this product.
 */
import { INSTALL_TEXTS } from "../../catalog/texts/install-texts.ts";

type Refusal = keyof typeof INSTALL_TEXTS;

const WORDS: readonly (readonly [RegExp, Refusal])[] = [
  [/no credentials found|could not read API credentials/i, "notLoggedIn"],
  [/invalid_grant|invalid_rapt|token has been expired|invalid credentials|unauthenticated/i, "loginOver"],
  [/has not enabled the Apps Script API/i, "apiOff"],
  [/quota|rate limit|too many (?:requests|times)|resource.?exhausted/i, "quota"],
  [/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EHOSTUNREACH|socket hang up|network|certificate/i, "network"],
  [/permission|forbidden|not authorized|insufficient/i, "noRight"],
];

/**
 * Which sentence tells of a refusal.
 *
 * @param said what clasp printed on standard error
 *
 * @example
 * refusalIn("No credentials found.") //=> "notLoggedIn"
 */
export function refusalIn(said: string): Refusal {
  return WORDS.find(([words]) => words.test(said))?.[1] ?? "unknown";
}
