/** What an ID begins with that is a contact. */
export const KEY_PREFIX = { email: "mail:", phone: "tel:" } as const;

/**
 * What keys of a kind begin with among these customer IDs: the usual prefix, longer where one of them begins like it,
 * so that a key never equals an ID that exists.
 *
 * @example
 * freePrefix("tel:", ["tel:1"]) //=> "tel::"
 */
export function freePrefix(wanted: string, ids: readonly string[]): string {
  let prefix = wanted;
  while (ids.some((id) => id.startsWith(prefix))) prefix += ":";
  return prefix;
}
