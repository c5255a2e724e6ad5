/**
 * A text of a person so that nobody reads it over a shoulder: its first letter, and that there is more.
 *
 * @example
 * masked("山田 太郎") //=> "山•••"
 */
export function masked(text: string): string {
  const [first = ""] = text;
  return `${first}•••`;
}
