import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adaptedMembers } from "../../src/workbench/host.ts";
import { MEMBER_FILE, memberFileText, readMemberTable } from "../../src/workbench/gas/member-table.ts";

describe("the table of Apps Script's members", () => {
  const table = readMemberTable();

  it("is the one of the installed type definitions (npx tsx src/workbench/gas/member-table.ts writes it anew)", () => {
    expect(readFileSync(MEMBER_FILE, "utf8")).toBe(memberFileText(table));
  });

  it("knows classes and enumerations", () => {
    expect(table["Range"]).toContain("getValues");
    expect(table["BorderStyle"]).toEqual([
      "DASHED",
      "DOTTED",
      "DOUBLE",
      "SOLID",
      "SOLID_MEDIUM",
      "SOLID_THICK",
    ]);
  });

  it("has every adapted member", () => {
    const members = adaptedMembers();
    expect(members.length).toBeGreaterThan(90);
    for (const member of members) {
      const [name = "", own = ""] = member.split(".");
      expect(table[name]).toContain(own);
    }
  });
});
