import { webcrypto } from "node:crypto";
import { REACH_ROLES, type ReachRole } from "../../src/core/reach/reach.ts";
import type { FileChoices, FilePeople } from "../../src/exports/choices.ts";
import { filesOf, type MadeFiles } from "../../src/exports/files.ts";
import type { Digest } from "../../src/exports/hash.ts";
import { TARGETS } from "../../src/exports/targets.ts";
import type { ExportTarget } from "../../src/catalog/targets/export-target.ts";

export const digest: Digest = (bytes) => webcrypto.subtle.digest("SHA-256", bytes);

export type Person = Partial<Record<ReachRole, string>>;

/** People of whom every role is known. */
export const peopleOf = (people: readonly Person[]): FilePeople => ({
  roles: REACH_ROLES,
  rows: people.map((person) => REACH_ROLES.map((role) => person[role] ?? "")),
});

export function target(id: string): ExportTarget {
  const found = TARGETS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no target ${id}`);
  return found;
}

export const made = (
  of: ExportTarget,
  people: readonly Person[],
  choices: FileChoices = {},
): Promise<MadeFiles> => filesOf(of, peopleOf(people), { ...choices, digest });

/** The first file as text, read in its encoding; a byte order mark stays. */
export async function textOf(
  of: ExportTarget,
  people: readonly Person[],
  choices: FileChoices = {},
): Promise<string> {
  const { files } = await made(of, people, choices);
  const encoding = choices.encoding ?? of.encodings[0];
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
    files[0]?.bytes ?? new Uint8Array(),
  );
}

export const HANAKO: Person = {
  customer: "C1",
  email: " Ｈanako@Example.COM ",
  phone: "090-1234-5678",
  buyerName: "山田 花子",
  lastName: "山田",
  firstName: "花子",
  postalCode: "1500001",
  prefecture: "東京都",
  city: "渋谷区",
  address1: "神宮前1-1",
  address2: "ビル2F",
  lineUserId: `U${"0123456789abcdef".repeat(2)}`,
};
