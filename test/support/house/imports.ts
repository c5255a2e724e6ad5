import { posix } from "node:path";
import ts from "typescript";
import { parsed, roomOf, type Source, spoken } from "./sources.ts";

interface Rule {
  /** Rooms it may import from, besides itself. */
  readonly from: readonly string[];
  /** Rooms it may take types from. */
  readonly typesFrom?: readonly string[];
  /** Packages it may import; absent = any. */
  readonly packages?: readonly string[];
  readonly sentence: string;
}

const DATES = ["date-fns", "@date-fns/utc"];

/** The arrows of the house; there are no others. */
const RULES: Readonly<Record<string, Rule>> = {
  core: { from: [], packages: DATES, sentence: "core imports nothing outside core" },
  catalog: { from: ["core"], packages: DATES, sentence: "catalog imports core only" },
  intake: {
    from: ["catalog", "core"],
    packages: [...DATES, "papaparse", "fflate", "saxes"],
    sentence: "intake imports catalog and core only",
  },
  exports: { from: ["catalog", "core"], packages: DATES, sentence: "exports imports catalog and core only" },
  engines: { from: ["catalog", "core"], packages: DATES, sentence: "engines imports catalog and core only" },
  reports: { from: ["catalog", "core"], packages: DATES, sentence: "reports imports catalog and core only" },
  sheets: { from: ["catalog", "core"], packages: DATES, sentence: "sheets imports catalog and core only" },
  entry: {
    from: ["intake", "exports", "engines", "reports", "sheets", "catalog", "core"],
    packages: DATES,
    sentence: "entry imports intake, exports, engines, reports, sheets, catalog and core only",
  },
  sidebar: {
    // It counts a segment as the server does.
    // And writes the SQL that a warehouse is asked in.
    from: ["intake", "exports", "engines", "core"],
    typesFrom: ["entry"],
    packages: [
      ...["preact", "cpm:texts", "cpm:list-texts", "cpm:list-style", "cpm:monthly-texts"],
      ...["cpm:warehouse-texts", "cpm:warehouse-style"],
    ],
    sentence: "sidebar imports intake, exports, engines, core, types of entry and Preact only",
  },
  // Asks Google what the product relies on; a bundle of its own, never in dist.
  conformance: {
    from: ["sheets", "catalog"],
    packages: [],
    sentence: "conformance imports sheets and catalog only",
  },
  workbench: {
    from: ["intake", "exports", "warehouse"],
    sentence: "workbench runs the built dist and imports of its sources intake, exports and warehouse only",
  },
  // Never shipped: whoever answers SQL on this machine.
  warehouse: {
    from: ["intake", "engines", "reports", "catalog", "core"],
    sentence: "warehouse imports intake, engines, reports, catalog and core only",
  },
  // Never shipped: they print the pages of src/docs from the lists.
  tools: {
    from: ["catalog", "reports", "workbench", "conformance"],
    sentence: "tools imports catalog, reports, workbench and conformance only",
  },
};

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/**
 * What a file imports that its room does not allow, one sentence each.
 *
 * @param source a file of `src` or `sidebar`
 */
export function importComplaints(source: Source): string[] {
  const room = roomOf(source.path);
  const rule = RULES[room ?? ""];
  if (room === null || rule === undefined) return [`${source.path} lies in no room of the house`];
  return importsOf(source).flatMap(({ target, typeOnly }) => {
    const allowed = isRelative(target)
      ? allowsFile(room, rule, resolved(source.path, target), typeOnly)
      : allowsPackage(rule, target);
    const named = isRelative(target) ? spoken(resolved(source.path, target)) : target;
    return allowed ? [] : [`${spoken(source.path)} imports ${named}: ${rule.sentence}`];
  });
}

/** How many files and packages a file imports, takes types from or hands on; each counts once [count]. */
export const importCount = (source: Source): number =>
  new Set(importsOf(source).map(({ target }) => target)).size;

/**
 * The files that load themselves by way of others of their room. Types are gone when a file is loaded: files may take
 * them from each other.
 */
export function importCircles(sources: readonly Source[], { types = false } = {}): string[] {
  const reached = new Map(sources.map((source) => [source.path, neededBy(source, types)]));
  const isOnWay = (from: string, to: string, seen = new Set<string>()): boolean =>
    (reached.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return isOnWay(next, to, seen);
    });
  return sources
    .map(({ path }) => path)
    .filter((path) => isOnWay(path, path))
    .map(spoken);
}

/** The files of its own room that a file loads; with `types` also those it takes types from. */
function neededBy(source: Source, types: boolean): string[] {
  return importsOf(source)
    .filter(({ target, typeOnly }) => (types || !typeOnly) && isRelative(target))
    .map(({ target }) => resolved(source.path, target))
    .filter((path) => roomOf(path) === roomOf(source.path));
}

function allowsFile(room: string, rule: Rule, path: string, typeOnly: boolean): boolean {
  const other = roomOf(path);
  if (other === null) return false;
  return other === room || rule.from.includes(other) || (typeOnly && (rule.typesFrom ?? []).includes(other));
}

function allowsPackage({ packages }: Rule, target: string): boolean {
  return packages === undefined || packages.some((name) => target === name || target.startsWith(`${name}/`));
}

function isRelative(target: string): boolean {
  return /^[./]/.test(target);
}

function resolved(path: string, target: string): string {
  return posix.join(posix.dirname(path), target);
}

function importsOf(source: Source): Import[] {
  const { file, nodes } = parsed(source);
  const references = [...file.referencedFiles, ...file.typeReferenceDirectives];
  const named = references.map(({ fileName }) => ({ target: fileName, typeOnly: true }));
  return [...named, ...nodes.flatMap(importOf)];
}

/** The import a node makes, in any of the forms the language has. */
function importOf(node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node)) return one(node.moduleSpecifier, isTypeImport(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return one(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isExternalModuleReference(node)) return one(node.expression, false);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return one(node.argument.literal, true);
  if (ts.isCallExpression(node) && isLoader(node.expression)) return one(node.arguments[0], false);
  return [];
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  const parts = names !== undefined && ts.isNamedImports(names) ? names.elements : [];
  return clause.name === undefined && parts.length > 0 && parts.every((part) => part.isTypeOnly);
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")
  );
}

/** A target that is not plain text cannot be checked, so it is named as it stands and matches no rule's list. */
function one(target: ts.Node | undefined, typeOnly: boolean): Import[] {
  if (target === undefined) return [];
  return [{ target: ts.isStringLiteralLike(target) ? target.text : `(${target.getText()})`, typeOnly }];
}
