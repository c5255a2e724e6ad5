/** Every member that Apps Script has, by class: read from its type definitions. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The definition files and, in them, the namespaces whose classes and enumerations the adapters may meet. */
const FILES: Readonly<Record<string, string>> = {
  spreadsheet: "Spreadsheet",
  base: "Base",
  charts: "Charts",
  properties: "Properties",
  lock: "Lock",
  cache: "Cache",
  html: "HTML",
  utilities: "Utilities",
  script: "Script",
  mail: "Mail",
};

/** Class or enumeration → its members, in the order of the alphabet. */
export type MemberTable = Readonly<Record<string, readonly string[]>>;

/** Reads the table from the installed type definitions. */
export function readMemberTable(): MemberTable {
  const folder = dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));
  const found = new Map<string, Set<string>>();
  for (const [file, namespace] of Object.entries(FILES)) {
    const text = readFileSync(join(folder, `google-apps-script.${file}.d.ts`), "utf8");
    collect(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022), namespace, found);
  }
  return Object.fromEntries([...found].sort().map(([name, members]) => [name, [...members].sort()]));
}

function collect(source: ts.SourceFile, namespace: string, found: Map<string, Set<string>>): void {
  const visit = (node: ts.Node, inside: boolean): void => {
    if (ts.isModuleDeclaration(node)) {
      const here = node.name.text === namespace;
      ts.forEachChild(node, (child) => visit(child, inside || here));
    } else if (ts.isModuleBlock(node)) {
      ts.forEachChild(node, (child) => visit(child, inside));
    } else if (inside && (ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node))) {
      const members = found.get(node.name.text) ?? new Set<string>();
      for (const { name } of node.members)
        if (name !== undefined && ts.isIdentifier(name)) members.add(name.text);
      found.set(node.name.text, members);
    }
  };
  ts.forEachChild(source, (node) => visit(node, false));
}

/** Where the table is kept, so that no compiler runs when a book is opened. */
export const MEMBER_FILE = fileURLToPath(new URL("./members.json", import.meta.url));

/** The table as the kept file holds it: one class a line. */
export function memberFileText(table: MemberTable): string {
  const lines = Object.entries(table).map(
    ([name, members]) => `  ${JSON.stringify(name)}: ${JSON.stringify(members)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(MEMBER_FILE, memberFileText(readMemberTable()));
