import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "../../../src/tools/paths.ts";

/** A source file by its path from the project's folder, with `/` on every system. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every file of ours below some folders of the project whose name fits. */
export function sourcesIn(folders: readonly string[], name = /\.([cm]?[jt]s|tsx)$/): Source[] {
  return folders
    .flatMap(filesBelow)
    .filter((path) => name.test(path))
    .map(readSource);
}

/** Path as the complaints say it: rooms of `src` without the `src/`. */
export function spoken(path: string): string {
  return path.replace(/^src\//, "");
}

/** The room a path lies in: a folder of `src`, or `sidebar`; null outside. */
export function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? /^(sidebar)\//.exec(path)?.[1] ?? null;
}

/** A file as TypeScript reads it. */
interface Parsed {
  readonly file: ts.SourceFile;
  /** Every node of it, parents first. */
  readonly nodes: readonly ts.Node[];
}

/** Comments are not taken apart: nobody asks. */
const READING: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

const known = new WeakMap<Source, Parsed>();

/** A file parsed, once for all who ask. */
export function parsed(source: Source): Parsed {
  const before = known.get(source);
  if (before !== undefined) return before;
  const file = ts.createSourceFile(source.path, source.text, READING, true);
  const now = { file, nodes: nodesOf(file) };
  known.set(source, now);
  return now;
}

/** A node and all below it, parents first. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    nodes.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return nodes;
}

function filesBelow(path: string): string[] {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .filter((name) => name !== "node_modules")
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

function readSource(path: string): Source {
  return { path, text: readFileSync(join(ROOT, path), "utf8") };
}
