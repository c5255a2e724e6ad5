/** A few letters of XML. */

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
};

/** Text as it stands between tags or in an attribute; characters XML cannot hold go. */
export function escapeXml(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.replace(/[&<>"'\r]/g, (mark) => ESCAPES[mark] ?? mark);
}

/**
 * An element with attributes and ready-made children.
 *
 * @example
 * element("c:idx", { val: 0 }) //=> '<c:idx val="0"/>'
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly string[]
): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const body = children.join("");
  return body === "" ? `<${name}${head.join("")}/>` : `<${name}${head.join("")}>${body}</${name}>`;
}

/** The usual `<name val="…"/>`. */
export const valued = (name: string, value: string | number): string => element(name, { val: value });

/** An element that holds text. */
export const textElement = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
