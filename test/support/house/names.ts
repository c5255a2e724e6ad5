import ts from "typescript";
import { parsed, roomOf, type Source, sourcesIn, spoken } from "./sources.ts";

/** Rooms where the same input must always give the same answer: the day and the seed are arguments. */
const PURE = ["core", "catalog", "intake", "exports", "engines"];
/** Rooms that run in Apps Script and still name no service. */
const SERVICE_FREE = ["core", "catalog", "intake", "exports", "engines", "reports", "entry"];

/** Date's members that read the machine's zone or locale. */
const LOCAL_TIME =
  /^([gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(Locale)?(Date|Time)String)$/;

/** Functions of date-fns that ask the clock themselves. */
const CLOCK =
  /^(is(Today|Tomorrow|Yesterday|Past|Future|This\w+)|(start|end)Of(Today|Tomorrow|Yesterday)|\w+ToNow(Strict)?|constructNow)$/;

/** Every global Google's own type files declare, and the object that holds them all. */
export function googleGlobals(): ReadonlySet<string> {
  const files = sourcesIn(["node_modules/@types/google-apps-script"], /\.d\.ts$/);
  const names = files.flatMap(({ text }) =>
    [...text.matchAll(/^declare var (\w+)/gm)].map((match) => match[1] ?? ""),
  );
  return new Set([...names, "globalThis"]);
}

/** Where a pure room asks the clock, the machine's zone or chance, one sentence each. */
export function purityComplaints(source: Source): string[] {
  if (!PURE.includes(roomOf(source.path) ?? "")) return [];
  return parsed(source).nodes.flatMap((node) => {
    const what = impurity(node);
    return what === null ? [] : [`${place(source, node)} ${what}: the day and the seed are arguments`];
  });
}

/** Where a room other than `sheets` names a Google service, one sentence each. */
export function serviceComplaints(source: Source, services: ReadonlySet<string>): string[] {
  if (!SERVICE_FREE.includes(roomOf(source.path) ?? "")) return [];
  const nodes = parsed(source).nodes;
  const own = new Set(nodes.flatMap(declaredName));
  return nodes.flatMap((node) => {
    if (!ts.isIdentifier(node) || !isReference(node)) return [];
    if (!services.has(node.text) || own.has(node.text)) return [];
    return [`${place(source, node)} names ${node.text}: only sheets names a Google service`];
  });
}

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && LOCAL_TIME.test(node.name.text))
    return `calls ${node.name.text}`;
  if (ts.isImportSpecifier(node) && CLOCK.test((node.propertyName ?? node.name).text))
    return `imports ${node.getText()}`;
  if (!ts.isIdentifier(node) || !isReference(node) || isTypeUse(node)) return null;
  if (node.text === "UTCDate" && !isDated(node)) return `uses ${node.parent.getText()}`;
  if (node.text === "Date" && !isFixedDate(node)) return `uses ${node.parent.getText()}`;
  if (node.text === "Math" && !isPlainMath(node)) return `uses ${node.parent.getText()}`;
  return null;
}

/** A given instant says the same always; all else asks the machine. */
function isFixedDate(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent) && parent.expression === node) return parent.arguments?.length === 1;
  return (
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === node &&
    /^(UTC|parse)$/.test(parent.name.text)
  );
}

/** A UTC date from given numbers; without any it is the clock's. */
function isDated({ parent }: ts.Identifier): boolean {
  return ts.isNewExpression(parent) && (parent.arguments ?? []).length > 0;
}

function isPlainMath({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text !== "random";
}

function isTypeUse(node: ts.Identifier): boolean {
  return ts.isTypeReferenceNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent);
}

/** False where a name only labels something: a property, a declaration, an imported name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return (parent as { name?: ts.Node }).name !== node;
}

const DECLARES = [
  ts.isVariableDeclaration,
  ts.isFunctionDeclaration,
  ts.isParameter,
  ts.isBindingElement,
  ts.isInterfaceDeclaration,
  ts.isTypeAliasDeclaration,
  ts.isImportSpecifier,
];

/** What a file declares itself is not Google's. */
function declaredName(node: ts.Node): string[] {
  const declaration = DECLARES.some((declares) => declares(node)) ? (node as ts.NamedDeclaration) : null;
  return declaration?.name !== undefined && ts.isIdentifier(declaration.name) ? [declaration.name.text] : [];
}

function place(source: Source, node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${spoken(source.path)}:${line + 1}`;
}
