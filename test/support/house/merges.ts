import ts from "typescript";
import { parsed, type Source, spoken } from "./sources.ts";

/** Looks are made from other looks: there an own field in place of the other's is the point. */
const BUILT_ON_ANOTHER = ["src/catalog/look.ts"];

type Literal = ts.ObjectLiteralExpression;

/** Where a record of the catalogue has a key twice: the later entry would stand in the earlier one's place without a word. */
export function mergeComplaints(sources: readonly Source[]): string[] {
  const files = sources.map((source) => ({ path: source.path, nodes: parsed(source).nodes }));
  const records = new Map(files.flatMap(({ nodes }) => nodes.flatMap(namedRecord)));
  return files
    .filter(({ path }) => !BUILT_ON_ANOTHER.includes(path))
    .flatMap(({ path, nodes }) =>
      nodes
        .filter(ts.isObjectLiteralExpression)
        .flatMap((literal) => twice(keysOf(literal, records)))
        .map((key) => `${spoken(path)} has "${key}" twice: one entry would overwrite the other`),
    );
}

/** A constant that holds an object literal. */
function namedRecord(node: ts.Node): [string, Literal][] {
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return [];
  const literal = literalIn(node.initializer);
  return literal === undefined ? [] : [[node.name.text, literal]];
}

function literalIn(node: ts.Expression | undefined): Literal | undefined {
  if (node === undefined || ts.isObjectLiteralExpression(node)) return node;
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? literalIn(node.expression) : undefined;
}

/** The keys of a literal and of the records that are spread into it. */
function keysOf(literal: Literal, records: ReadonlyMap<string, Literal>): string[] {
  return literal.properties.flatMap((property) => {
    if (!ts.isSpreadAssignment(property)) return property.name ? [keyOf(property.name)] : [];
    const { expression } = property;
    const spread = ts.isIdentifier(expression) ? records.get(expression.text) : literalIn(expression);
    return spread === undefined ? [] : keysOf(spread, records);
  });
}

const keyOf = (name: ts.PropertyName): string =>
  ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : name.getText();

const twice = (keys: readonly string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i);
