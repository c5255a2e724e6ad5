import type { FileMapping } from "../../intake/mapping.ts";
import { loadValue, saveValue } from "../../sheets/stores/properties.ts";
import type { ImportFile } from "../contract.ts";

const NAME = "mappings";

/** So many headers are remembered, the latest; each takes about 1 kB of the 500 kB that a file's properties hold. */
const MOST = 60;

type Stored = readonly { readonly signature: string; readonly mapping: FileMapping }[];

const stored = (): Stored => (loadValue(NAME) as Stored | null) ?? [];

/**
 * The mappings remembered for these headers.
 *
 * @param signatures see `signatureOf`
 */
export function rememberedMappings(signatures: readonly string[]): Record<string, FileMapping> {
  const wanted = stored().filter(({ signature }) => signatures.includes(signature));
  return Object.fromEntries(wanted.map(({ signature, mapping }) => [signature, mapping]));
}

/** Remembers the mappings with which files are imported, in place of older ones for the same headers. */
export function rememberMappings(files: readonly ImportFile[]): void {
  const fresh = new Map(files.map(({ signature, mapping }) => [signature, mapping]));
  const older = stored().filter(({ signature }) => !fresh.has(signature));
  const newest = [...fresh].map(([signature, mapping]) => ({ signature, mapping }));
  saveValue(NAME, [...newest, ...older].slice(0, MOST));
}
