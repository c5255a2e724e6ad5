import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { adaptedMembers } from "../../src/workbench/host.ts";

const SHEETS = fileURLToPath(new URL("../../src/sheets/", import.meta.url));

/** The interface of Google's types that declares a member, e.g. `Range`; null for anything else. */
function googleClass(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.[0];
  if (!declaration?.getSourceFile().fileName.includes("google-apps-script")) return null;
  const owner = declaration.parent;
  return ts.isInterfaceDeclaration(owner) ? owner.name.text : null;
}

/** Every `Class.member` of Google's services that the sheets room names, by the TypeScript checker. */
function usedMembers(): Set<string> {
  const files = readdirSync(SHEETS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(SHEETS, name));
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: ["google-apps-script"],
  });
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = googleClass(checker.getSymbolAtLocation(node.name));
      if (owner !== null) used.add(`${owner}.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file) as ts.Node);
  return used;
}

it("the adapters have exactly the members the add-on uses", () => {
  const used = usedMembers();
  const adapted = new Set(adaptedMembers());
  expect({
    unused: [...adapted].filter((member) => !used.has(member)).sort(),
    missing: [...used].filter((member) => !adapted.has(member)).sort(),
  }).toEqual({ unused: [], missing: [] });
});
