/** How files with headers that came before are read. */
import { type KnownHeaders, mappingsFor, withMappings } from "../../intake/remembered-mappings.ts";
import { loadValue, saveValue } from "../../sheets/stores/properties.ts";

const MAPPINGS = "mappings";

const known = (): KnownHeaders => loadValue(MAPPINGS) as KnownHeaders;

/** The mappings remembered for these headers. */
export const rememberedMappings = (signatures: readonly string[]) => mappingsFor(known(), signatures);

/** Remembers the mappings with which files are imported. */
export const rememberMappings = (files: NonNullable<KnownHeaders>): void =>
  saveValue(MAPPINGS, withMappings(known(), files));
