import vm from "node:vm";
import ts from "typescript";
import { googleGlobals } from "./names.ts";
import { nodesOf } from "./sources.ts";

/** Syntax younger than ES2019, which Google's door has refused before. */
const NEWER = [
  ts.SyntaxKind.QuestionDotToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.ClassStaticBlockDeclaration,
  ts.SyntaxKind.BigIntLiteral,
];

/** Every name a script declares at its top level, in order. */
export function topLevelNames(code: string): string[] {
  return script(code).statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    // "use strict" declares nothing; any other statement at the top level would run at load.
    if (!named) return ts.isExpressionStatement(statement) && isText(statement) ? [] : [statement.getText()];
    return [statement.name?.text ?? ""];
  });
}

/** Where a script uses syntax younger than ES2019. */
export function newerSyntax(code: string): string[] {
  return nodesOf(script(code))
    .filter((node) => NEWER.includes(node.kind))
    .map((node) => node.parent.getText());
}

function script(code: string): ts.SourceFile {
  return ts.createSourceFile("Code.js", code, ts.ScriptTarget.Latest, true);
}

function isText({ expression }: ts.ExpressionStatement): boolean {
  return ts.isStringLiteral(expression);
}

/** What a script did while it loaded, and the globals it left behind. */
export interface Loaded {
  readonly touched: readonly string[];
  readonly globals: Readonly<Record<string, unknown>>;
}

/** What costs milliseconds to make, and so is made when first asked for: formatters of dates and numbers. */
const COSTLY = ["Intl"];

/** Loads a script in a bare context where every Google service, and what is costly, notes the first touch and refuses it. */
export function loadBare(code: string): Loaded {
  const touched: string[] = [];
  const names = [...googleGlobals(), ...COSTLY].filter((name) => name !== "globalThis");
  const services = Object.fromEntries(names.map((name) => [name, untouchable(name, touched)]));
  const context = vm.createContext({ ...services });
  vm.runInContext(code, context, { filename: "Code.js" });
  const added = Object.entries(context).filter(([name]) => !(name in services));
  return { touched, globals: Object.fromEntries(added) };
}

function untouchable(name: string, touched: string[]): object {
  const refuse = (): never => {
    touched.push(name);
    throw new Error(`${name} was touched at load`);
  };
  return new Proxy(() => undefined, {
    get: refuse,
    set: refuse,
    has: refuse,
    apply: refuse,
    construct: refuse,
  });
}
