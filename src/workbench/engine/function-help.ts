/** What a bundle's text says about its top-level functions. */
import type { FunctionHelp } from "../page-contract.ts";

const DECLARATION = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/gm;

/** Names of the functions a bundle declares at top level, without those that end in `_`. */
export const functionNames = remembered((code) =>
  [...code.matchAll(DECLARATION)].map(([, , name = ""]) => name).filter((name) => !name.endsWith("_")),
);

/**
 * The custom functions of a bundle: their names, parameters and help, read from the comments before them.
 *
 * @param code the text of Code.js; top-level functions start at the beginning of a line
 */
export const functionHelp = remembered((code): FunctionHelp[] =>
  [...code.matchAll(DECLARATION)].flatMap(([, comment = "", name = "", parameters = ""]) =>
    /@customfunction\b/i.test(comment) ? [helpOf(name, comment, parameters)] : [],
  ),
);

/** A bundle is long and read for every book: what was read of it is kept. */
function remembered<T>(read: (code: string) => readonly T[]): (code: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (code) => {
    const found = known.get(code) ?? read(code);
    known.set(code, found);
    return found;
  };
}

function helpOf(name: string, comment: string, parameters: string): FunctionHelp {
  const text = comment.replace(/^\s*\*? ?/gm, "").trim();
  const [description = "", ...tags] = text.split(/^(?=@)/m);
  const names = parameters.split(",").map((one) => one.replace(/=.*/, "").trim());
  return {
    name: name.toUpperCase(),
    description: oneLine(description),
    args: names
      .filter(Boolean)
      .map((one) => ({ name: one, description: paramHelp(tags, one), optional: true })),
  };
}

function paramHelp(tags: readonly string[], name: string): string {
  const pattern = new RegExp(
    String.raw`^@param\s+(?:\{[^}]*\}\s*)?\[?${name.replace("$", "\\$")}\b[^\]\s]*\]?\s*-?\s*([\s\S]*)`,
  );
  const found = tags.map((tag) => pattern.exec(tag)?.[1]).find((text) => text !== undefined);
  return oneLine(found ?? "");
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
