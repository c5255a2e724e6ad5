/** What a cell of the role `optOut` or `consent` says of its buyer; null = nothing. */
export type Said = "refused" | "agreed" | "unknown" | null;

/** A column that may say whether its buyer is written to. */
export type RefusalRole = "optOut" | "consent";

const REFUSAL = [
  ...["拒否", "停止", "配信停止", "禁止", "配信禁止", "不可", "配信不可", "希望しない", "受け取らない"],
  ...["退会", "解除", "購読解除", "配信拒否", "unsubscribed", "opted out", "opt-out", "optout"],
];
const AGREEMENT = ["許可", "可", "希望する", "配信中", "受け取る"];
const YES = ["1", "true", "yes", "y"];
const NO = ["0", "false", "no", "n"];

/** The words of each role: what 1 and 0 mean depends on what the column asks. */
export const REFUSAL_WORDS: Readonly<
  Record<RefusalRole, { readonly refused: Words; readonly agreed: Words }>
> = {
  optOut: { refused: new Set([...YES, ...REFUSAL]), agreed: new Set([...NO, "なし", ...AGREEMENT]) },
  consent: {
    refused: new Set([...NO, "なし", "not subscribed", "not_subscribed", ...REFUSAL]),
    agreed: new Set([...YES, ...AGREEMENT, "subscribed"]),
  },
};
type Words = ReadonlySet<string>;

/**
 * What a cell says of its buyer (definitions.md 12.1): width and case do not matter. A word that is not known has to be
 * taken for a refusal.
 *
 * @param role what the column is about: under `optOut` a 1 refuses, under `consent` it agrees
 *
 * @example
 * ["停止", "０", " ", "たぶん"].map((text) => saidOf("optOut", text)) //=> ["refused", "agreed", null, "unknown"]
 * @example
 * ["1", "FALSE", "Subscribed"].map((text) => saidOf("consent", text)) //=> ["agreed", "refused", "agreed"]
 */
export function saidOf(role: RefusalRole, text: string): Said {
  const word = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^([01])\.0+$/, "$1");
  if (word === "") return null;
  if (REFUSAL_WORDS[role].refused.has(word)) return "refused";
  return REFUSAL_WORDS[role].agreed.has(word) ? "agreed" : "unknown";
}
