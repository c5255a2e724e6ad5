import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * The packages lie beside these files and not in the root, and types that are there only now and then would fail the
 * checks: so they are loaded by name, and each adapter says itself what of a package it uses.
 */

/** A package of the peers. @param folder where their package.json stands */
export async function loadPeer<Module>(folder: string, name: string): Promise<Module> {
  const path = createRequire(join(folder, "package.json")).resolve(name);
  const loaded = (await import(pathToFileURL(path).href)) as Module & { readonly default?: Module };
  return loaded.default ?? loaded;
}

/** The versions that are installed, by package; null where they are not. */
export function peerVersions(folder: string): Readonly<Record<string, string>> | null {
  const project = read(join(folder, "package.json")) as { dependencies: Record<string, string> };
  const names = Object.keys(project.dependencies);
  const files = names.map((name) => join(folder, "node_modules", name, "package.json"));
  if (!files.every((file) => existsSync(file))) return null;
  return Object.fromEntries(
    names.map((name, i) => [name, (read(files[i] ?? "") as { version: string }).version]),
  );
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
