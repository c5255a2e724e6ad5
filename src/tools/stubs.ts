import type { FunctionEntry, Takes } from "../catalog/function-parameters.ts";
import type { Text } from "../catalog/language.ts";

/** The bundle's one global; a name that ends in `_` can be called neither from a cell nor from the page. */
export const BUNDLE_NAME = "CPM_ADDON_";

/** What Google calls besides the custom functions: the menu's events and items, and the sidebar's one door. */
const ENTRY_POINTS: Readonly<Record<string, readonly string[]>> = {
  onOpen: ["e"],
  onInstall: ["e"],
  cpmShowSidebar: [],
  cpmCall: ["request"],
};

/** What Google calls besides in a script that makes the reports every month: its two time triggers. */
export const MONTHLY_ENTRY_POINTS: typeof ENTRY_POINTS = { cpmMonthly: ["e"], cpmMonthlyStep: ["e"] };

/** What an argument may be, as JSDoc writes it. */
const TYPES: Readonly<Record<Takes, string>> = {
  cells: "any",
  part: "any",
  word: "string",
  number: "number",
  when: "any",
  any: "any",
};

/**
 * The top-level functions behind the bundle: real declarations with their parameters and help, each handing on
 * to the bundle: an entry point to its own, a custom function with its name to `cpmCell`.
 *
 * @param functions the catalogue's custom functions
 * @param further entry points besides those of every bundle, with their parameters
 * @returns JavaScript text
 */
export function stubs(functions: readonly FunctionEntry[], further: typeof ENTRY_POINTS = {}): string {
  const entries = Object.entries({ ...ENTRY_POINTS, ...further }).map(([name, parameters]) =>
    entryPoint(name, parameters),
  );
  return [...entries, ...functions.map(customFunction)].join("\n");
}

function customFunction(entry: FunctionEntry): string {
  const lines = [
    bothLanguages(entry.help),
    "",
    ...entry.parameters.map(
      ({ name, takes, help }) => `@param {${TYPES[takes]}} ${name} ${bothLanguages(help)}`,
    ),
    `@return {any} ${bothLanguages(entry.returns)}`,
    "@customfunction",
  ];
  const comment = ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
  const list = entry.parameters.map((one) => one.name).join(", ");
  return `${comment}\n${declared(entry.name, list, `cpmCell("${entry.name}", [${list}])`)}`;
}

function entryPoint(name: string, parameters: readonly string[]): string {
  const list = parameters.join(", ");
  return declared(name, list, `${name}(${list})`);
}

const declared = (name: string, list: string, call: string): string =>
  `function ${name}(${list}) {\n  return ${BUNDLE_NAME}.${call};\n}\n`;

/** Help while typing is one fixed text, so both languages stand in it. */
function bothLanguages({ ja, en }: Text): string {
  const line = `${ja} / ${en}`;
  if (/[\r\n<>]|\*\//.test(line)) throw new Error(`Help must be one plain line; got "${line}"`);
  return line;
}
