import { compileFunction } from "node:vm";
import ts from "typescript";
import type { Source } from "./sources.ts";

/** An example of a docstring: what is run, and what it must give. */
export interface Example {
  /** Path and line, for the title. */
  readonly place: string;
  /** Everything before the mark, as JavaScript. */
  readonly code: string;
  /** What stands behind the mark; null when the example has none. */
  readonly expected: string | null;
}

/** Every checked value of every `@example` in a file; an example without a mark comes with `expected` null. */
export function examplesIn({ path, text }: Source): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const line = text.slice(0, comment.index).split("\n").length;
    return exampleTexts(comment[0]).flatMap((example) => checkedValues(example, `${path}:${line}`));
  });
}

/** Runs an example with a module's exports in scope and gives what it came to and what it should. */
export function outcome(
  example: Example,
  exports: Readonly<Record<string, unknown>>,
): { got: unknown; expected: unknown } {
  return { got: valueOf(example.code, exports), expected: valueOf(`(${example.expected ?? ""})`, exports) };
}

function exampleTexts(comment: string): string[] {
  const body = comment.replace(/^\/\*\*|\*\/$/g, "").replace(/^[ \t]*\* ?/gm, "");
  const [, ...examples] = body.split(/^@example\b/m);
  return examples.map((example) => example.split(/^@\w/m)[0] ?? "");
}

/** Each mark checks all that stands before it; earlier marks are comments then. */
function checkedValues(example: string, place: string): Example[] {
  const marks = [...example.matchAll(/\/\/=>(.*)$/gm)];
  if (marks.length === 0) return [{ place, code: example, expected: null }];
  return marks.map((mark) => ({
    place,
    code: example.slice(0, mark.index),
    expected: (mark[1] ?? "").trim(),
  }));
}

/** The value of the last statement, as a console would show it. Most examples are JavaScript as they stand. */
function valueOf(code: string, scope: Readonly<Record<string, unknown>>): unknown {
  try {
    return run(code, scope);
  } catch {
    return run(withoutTypes(code), scope);
  }
}

function withoutTypes(code: string): string {
  return ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
}

function run(code: string, scope: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(scope).filter((name) => name !== "default");
  // Direct eval inside a function sees the function's parameters: the module's exports.
  const evaluate = compileFunction("return eval(code)", ["code", ...names]) as (
    ...values: unknown[]
  ) => unknown;
  return evaluate(code, ...names.map((name) => scope[name]));
}
