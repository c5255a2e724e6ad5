/** What kind of table holds the orders: a profile's name, or a mapping of its columns in a file. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { dayInZone } from "../intake/zone.ts";
import { PROFILE_NAMES, profileSentence } from "../warehouse/index.ts";
import { ZONE } from "./report-files.ts";
import { Stop } from "./report-stop.ts";
import type { Language } from "./report-texts.ts";

/** A profile's name or what a mapping says, and the shop's zone. */
export interface NamedProfile {
  readonly profile: string | Readonly<Record<string, unknown>>;
  readonly zone: string;
}

/**
 * A profile as it is typed.
 *
 * @param pathOf the path that a typed one means
 * @throws Stop with one sentence where it is none
 */
export function namedProfile(
  named: string,
  pathOf: (path: string) => string,
  language: Language,
): NamedProfile {
  if (PROFILE_NAMES.includes(named)) return { profile: named, zone: ZONE };
  if (!/\.json$/i.test(named)) {
    const known = PROFILE_NAMES.join(", ");
    throw new Stop(2, profileSentence("profile-name", language, { value: named, known }));
  }
  const profile = mappingIn(pathOf(named), language);
  return { profile, zone: zoneOf(profile["zone"], language) };
}

function mappingIn(path: string, language: Language): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    if (typeof read === "object" && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    // What cannot be read is told as what is no mapping.
  }
  throw new Stop(2, profileSentence("profile-json", language, { value: basename(path) }));
}

/** @throws Stop for a name that is no time zone */
function zoneOf(zone: unknown, language: Language): string {
  if (zone === undefined) return ZONE;
  try {
    if (typeof zone === "string" && /^[A-Za-z]/.test(zone)) return (dayInZone(zone), zone);
  } catch {
    // A RangeError: there is no such zone.
  }
  throw new Stop(2, profileSentence("profile-zone", language, { value: JSON.stringify(zone) }));
}
