/**
 * A text with its values put in; a place without one stays as it is.
 *
 * @example
 * filled("{n}人（{share}）", { n: 12 }) //=> "12人（{share}）"
 */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
