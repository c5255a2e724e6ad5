import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailsOf, rolesOf } from "../../src/catalog/targets/targets.ts";
import type { ExportTarget } from "../../src/catalog/targets/export-target.ts";
import { handedOver } from "../../src/core/reach/handed-over.ts";
import type { ReachShop } from "../../src/core/reach/reach-shop.ts";
import type { FileChoices } from "../../src/exports/choices.ts";
import { filesOf, lettersWithout } from "../../src/exports/files.ts";
import { TARGETS } from "../../src/exports/targets.ts";
import { checkFile } from "../support/export-checkers/check-file.ts";
import { digest } from "../support/file-people.ts";
import { oddRow } from "../support/odd-people.ts";
import { everybody, reachOf } from "../support/reach-rows.ts";

const INPUTS = { points: "500", tags: "VIP,夏", shipDate: "2026-12-01" };

/** Everything a target leaves open. */
const allChoices = (target: ExportTarget): FileChoices[] =>
  target.encodings.flatMap((encoding) =>
    (target.hash === "choice" ? [true, false] : [target.hash === "always"]).map((hashed) => ({
      encoding,
      hashed,
      inputs: INPUTS,
    })),
  );

function handedTo(target: ExportTarget, shop: ReachShop) {
  const roles = rolesOf(target);
  const found = handedOver(shop, everybody(shop), {
    needs: target.needs,
    emails: emailsOf(target),
    alsoNeeds: target.alsoNeeds ?? [],
    roles,
    campaigns: [],
    contactRestDays: 7,
    sparesRunning: false,
  });
  return { ...found, people: { roles, rows: found.rows }, asked: found.people };
}

describe("any shop, through the guards, to the files of every target", () => {
  it.each(TARGETS.map((target) => ({ target, id: target.id })))("$id", async ({ target }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddRow, { minLength: 1, maxLength: 40 }), async (rows) => {
        const { people, asked, excluded } = handedTo(target, reachOf(rows));
        const out = Object.values(excluded).reduce((sum, n) => sum + n, 0);
        expect(asked).toBe(people.rows.length + out);
        for (const choices of allChoices(target)) {
          const made = await filesOf(target, people, { ...choices, digest });
          const lacking = new Set(made.lacking.map(({ row }) => row)).size;
          expect(made.written + lacking + made.tooLong.length).toBe(people.rows.length);
          expect(made.lacking).toEqual(lettersWithout(target, people, choices));
          for (const { bytes } of made.files)
            expect(checkFile(target.id, bytes, { hashed: false, ...choices })).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
