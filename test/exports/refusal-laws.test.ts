import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { emailsOf, rolesOf } from "../../src/catalog/targets/targets.ts";
import type { ExportTarget } from "../../src/catalog/targets/export-target.ts";
import { handedOver } from "../../src/core/reach/handed-over.ts";
import { filesOf } from "../../src/exports/files.ts";
import { TARGETS } from "../../src/exports/targets.ts";
import type { ContactRow } from "../support/contact-rows.ts";
import { digest } from "../support/file-people.ts";
import { everybody, reachOf } from "../support/reach-rows.ts";

const PEOPLE = 100_000;

/** Draws that are the same in every run. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Made {
  readonly id: string;
  readonly email: string;
  readonly phone: string;
  /** What each of two orders says, the later last. */
  readonly says: readonly [string, string];
}

const SAYS = [...Array<string>(12).fill(""), "0", "0", "1", "停止", "たぶん"];

/** Some share an address or a number with one before them; some have a mall's address. */
function madePeople(): Made[] {
  const draw = draws(7);
  const people: Made[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const other = people[draw(Math.max(1, i))];
    const own = draw(10) === 0 ? `r${i}@pc.fw.rakuten.ne.jp` : `p${i}@example.com`;
    const email = other !== undefined && draw(12) === 0 ? other.email : own;
    const phone = other !== undefined && draw(12) === 0 ? other.phone : `090${String(10_000_000 + i)}`;
    people.push({ id: `C${i}`, email, phone, says: [SAYS[draw(17)] ?? "", SAYS[draw(17)] ?? ""] });
  }
  return people;
}

const user = (id: string): string => `U${Number(id.slice(1)).toString(16).padStart(32, "0")}`;

const rowsOf = ({ id, email, phone, says }: Made): ContactRow[] =>
  says.map((optOut, i) => ({
    customer: id,
    date: `2024-0${i + 1}-05`,
    optOut,
    ...{ email, phone, lineUserId: user(id), buyerName: `名${id}` },
    ...{ postalCode: "150-0001", prefecture: "東京都", city: "渋谷区", address1: `神宮前${id}` },
  }));

/** Who refused, and everybody who can be reached from them by shared contacts, step by step. */
function refusedAmong(people: readonly Made[]): Set<string> {
  const spoke = people.filter(({ says: [first, last] }) => !["", "0"].includes(last === "" ? first : last));
  const contacts = new Set(spoke.flatMap(({ email, phone }) => [email, phone]));
  const isNear = ({ email, phone }: Made): boolean => contacts.has(email) || contacts.has(phone);
  for (let before = -1; before < contacts.size;) {
    before = contacts.size;
    for (const { email, phone } of people.filter(isNear)) contacts.add(email).add(phone);
  }
  return new Set(people.filter(isNear).map(({ id }) => id));
}

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Every way in which a file may hold somebody. */
const tracesOf = ({ id, email, phone }: Made): string[] => {
  const whole = `+81${phone.slice(1)}`;
  return [
    id,
    email,
    phone,
    whole,
    sha(email),
    sha(whole),
    user(id),
    `名${id}`,
    `神宮前${id}`,
    `東京都渋谷区神宮前${id}`,
  ];
};

const RULES = { campaigns: [], contactRestDays: 7, sparesRunning: false };

describe(`of ${PEOPLE} people`, () => {
  const people = madePeople();
  const refused = refusedAmong(people);
  const isRelay = ({ email }: Made): boolean => email.includes("rakuten");
  const traces = people.map(tracesOf);
  const malls = people.filter(isRelay).map(({ email }) => [email, sha(email)] as const);
  const shop = reachOf(people.flatMap(rowsOf));
  const chosen = everybody(shop);

  /** All cells of the files. */
  async function cellsOf(target: ExportTarget): Promise<Set<string>> {
    const roles = rolesOf(target);
    const rules = {
      ...RULES,
      needs: target.needs,
      emails: emailsOf(target),
      alsoNeeds: target.alsoNeeds ?? [],
      roles,
    };
    const { rows, people: asked, excluded } = handedOver(shop, chosen, rules);
    expect(asked).toBe(PEOPLE);
    expect(rows.length + Object.values(excluded).reduce((sum, n) => sum + n, 0)).toBe(PEOPLE);
    expect(excluded.optOut).toBe(refused.size);
    const inputs = { points: "1", tags: "a" };
    const { files } = await filesOf(target, { roles, rows }, { inputs, digest });
    const encoding = target.encodings[0];
    return new Set(files.flatMap(({ bytes }) => new TextDecoder(encoding).decode(bytes).split(/[",\r\n]+/)));
  }

  it("many refused and many have a mall's address", () => {
    expect(refused.size).toBeGreaterThan(PEOPLE / 4);
    expect(people.filter(isRelay).length).toBeGreaterThan(PEOPLE / 20);
  });

  it.each(TARGETS.map((target) => ({ target, id: target.id })))(
    "$id holds nobody who must not be",
    async ({ target }) => {
      const cells = await cellsOf(target);
      const held = people.filter((_, i) => traces[i]?.some((trace) => cells.has(trace)));
      expect(held.length).toBeGreaterThan(PEOPLE / 4);
      expect(held.filter(({ id }) => refused.has(id)).length).toBe(0);
      expect(malls.filter(([email, hash]) => cells.has(email) || cells.has(hash)).length).toBe(0);
      if (target.needs === "email") expect(held.filter(isRelay).length).toBe(0);
    },
  );
});
