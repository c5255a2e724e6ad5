/**
 * A text cut at a sign, but not within quotation marks; the pieces without the blanks around them.
 *
 * @example
 * splitText('a; "b;c" ;', ";") //=> ["a", '"b;c"', ""]
 */
export function splitText(text: string, sign: string): string[] {
  const pieces = [""];
  let quoted = false;
  for (const one of text) {
    if (one === '"') quoted = !quoted;
    if (one === sign && !quoted) pieces.push("");
    else pieces.push((pieces.pop() ?? "") + one);
  }
  return pieces.map((piece) => piece.trim());
}

/**
 * A value without the quotation marks around it; doubled ones within are one. null = they do not fit.
 *
 * @example
 * ['"a ""b"""', "a", '""', '"a'].map(unquoted) //=> ['a "b"', "a", "", null]
 */
export function unquoted(text: string): string | null {
  if (!text.includes('"')) return text;
  const inner = /^"((?:[^"]|"")*)"$/s.exec(text)?.[1];
  return inner === undefined ? null : inner.replace(/""/g, '"');
}
