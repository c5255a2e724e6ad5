import type { FileMapping } from "./mapping.ts";

/** So many headers are remembered, the latest; each takes about 1 kB of the 500 kB that a file's properties hold. */
const MOST_MAPPINGS = 60;

/** How a file with a header is read, see `signatureOf`. */
interface KnownHeader {
  readonly signature: string;
  readonly mapping: FileMapping;
}

/** What is remembered; null = nothing yet. */
export type KnownHeaders = readonly KnownHeader[] | null;

/** The mappings remembered for some headers. */
export function mappingsFor(known: KnownHeaders, signatures: readonly string[]): Record<string, FileMapping> {
  const wanted = (known ?? []).filter(({ signature }) => signatures.includes(signature));
  return Object.fromEntries(wanted.map(({ signature, mapping }) => [signature, mapping]));
}

/** The mappings with which files are imported, in place of older ones for the same headers. */
export function withMappings(known: KnownHeaders, files: readonly KnownHeader[]): readonly KnownHeader[] {
  const fresh = new Map(files.map(({ signature, mapping }) => [signature, mapping]));
  const older = (known ?? []).filter(({ signature }) => !fresh.has(signature));
  const newest = [...fresh].map(([signature, mapping]) => ({ signature, mapping }));
  return [...newest, ...older].slice(0, MOST_MAPPINGS);
}
