/** Calls and references inside a formula. */
import { parse } from "@odoo/o-spreadsheet";

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly args?: readonly Node[];
  readonly left?: Node;
  readonly right?: Node;
  readonly operand?: Node;
}

/**
 * The arguments of every call of a function, each as its reference text ("" where it is no plain reference).
 *
 * @param formula with its equals sign
 * @param name in upper case
 */
export function callsIn(formula: string, name: string): string[][] {
  if (!formula.includes("!")) return [];
  const calls: string[][] = [];
  visit(syntaxOf(formula), (node) => {
    if (isCall(node, name)) calls.push((node.args ?? []).map(reference));
    return true;
  });
  return calls;
}

/**
 * References of a formula outside the arguments of certain functions.
 *
 * @param except tells by a function's name (upper case) whether its arguments are left out
 */
export function referencesOutside(formula: string, except: (name: string) => boolean): string[] {
  const found: string[] = [];
  visit(syntaxOf(formula), (node) => {
    if (reference(node) !== "") found.push(reference(node));
    return node.type !== "FUNCALL" || !except(String(node.value).toUpperCase());
  });
  return found;
}

/** Walks a tree; `enter` says whether to go on below a node. */
function visit(node: Node | undefined, enter: (node: Node) => boolean): void {
  if (node === undefined || !enter(node)) return;
  for (const child of [...(node.args ?? []), node.left, node.right, node.operand]) visit(child, enter);
}

const isCall = (node: Node, name: string): boolean =>
  node.type === "FUNCALL" && String(node.value).toUpperCase() === name;

const reference = (node: Node): string => (node.type === "REFERENCE" ? String(node.value) : "");

function syntaxOf(formula: string): Node | undefined {
  try {
    return parse(formula);
  } catch {
    return undefined;
  }
}
