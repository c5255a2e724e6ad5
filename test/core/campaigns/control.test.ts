import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnGroups, fnv1a, heldBack, isControl, mixed } from "../../../src/core/campaigns/control.ts";
import { utf8 } from "../../../src/core/values/utf8.ts";

describe("the hash behind the draw", () => {
  it("is FNV-1a of its authors' test suite", () => {
    const published = { "": 0x811c9dc5, a: 0xe40c292c, b: 0xe70c2de5, foobar: 0xbf9cf968, fo: 0x6222e842 };
    const found = Object.keys(published).map((text) => [text, fnv1a(utf8(text))]);
    expect(Object.fromEntries(found)).toEqual(published);
  });

  it("is mixed as MurmurHash3 ends: its published hashes of nothing by their seeds", () => {
    expect([0, 1, 0xffffffff].map(mixed)).toEqual([0, 0x514e28b7, 0x81f16f39]);
  });

  it("reads texts as the platform's own UTF-8, half pairs included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
        for (const one of [text, text + String.fromCharCode(half) + text])
          expect(utf8(one)).toEqual([...new TextEncoder().encode(one)]);
      }),
    );
    expect(utf8("aé客😀")).toEqual([0x61, 0xc3, 0xa9, 0xe5, 0xae, 0xa2, 0xf0, 0x9f, 0x98, 0x80]);
  });
});

describe("the draw", () => {
  /** By a few lines of Python over the same definition. */
  const DRAWN = { C1: 0.36121, C2: 0.062475, C3: 0.23499, C4: 0.312833, C5: 0.568078, "顧客😀1": 0.564924 };

  it("is that of another program, by campaign and person", () => {
    for (const [id, u] of Object.entries(DRAWN)) {
      expect(isControl(id, { id: "春のDM", controlShare: u - 1e-6 })).toBe(false);
      expect(isControl(id, { id: "春のDM", controlShare: u + 1e-6 })).toBe(true);
    }
  });

  it("leaves out of the control whose number is the share itself: 1,551,384,699 of 2³² for C1, by that program", () => {
    const at = (number: number) => isControl("C1", { id: "春のDM", controlShare: number / 2 ** 32 });
    expect([at(1_551_384_699), at(1_551_384_699.25)]).toEqual([false, true]);
  });

  it("holds nobody back without a share", () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `C${i}`);
    expect(drawnGroups(ids, { id: "x", controlShare: 0 }).control).toEqual([]);
  });

  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });
  const share = fc.double({ min: 0, max: 0.5, noNaN: true });
  const campaign = fc.record({ id: fc.string({ minLength: 1 }), controlShare: share });

  it("is the same whatever the order, and whoever else is on the list", () => {
    fc.assert(
      fc.property(ids, ids, campaign, (some, others, draw) => {
        const alone = drawnGroups(some, draw);
        const among = drawnGroups([...new Set([...others, ...[...some].reverse()])], draw);
        const isAmong = new Set(some);
        expect(among.sent.filter((id) => isAmong.has(id)).sort()).toEqual([...alone.sent].sort());
        expect(among.control.filter((id) => isAmong.has(id)).sort()).toEqual([...alone.control].sort());
      }),
    );
  });

  it("puts everybody into one group, and whoever is held back at a share also at a larger one", () => {
    fc.assert(
      fc.property(ids, campaign, share, (some, draw, other) => {
        const groups = drawnGroups(some, draw);
        expect([...groups.sent, ...groups.control].sort()).toEqual([...some].sort());
        const more = drawnGroups(some, { ...draw, controlShare: Math.max(draw.controlShare, other) });
        expect(more.control).toEqual(expect.arrayContaining([...groups.control]));
      }),
    );
  });

  it("leaves of a list exactly the rows of those who get it", () => {
    fc.assert(
      fc.property(ids, campaign, (some, draw) => {
        const { list, groups } = heldBack({ ids: some, rows: some.map((id) => [id]) }, draw);
        expect(list.rows.map(([id]) => id)).toEqual(list.ids);
        expect(list.ids).toEqual(groups.sent);
      }),
    );
  });

  it("comes near to the share, of IDs that differ in a digit, in every campaign", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `C${String(i).padStart(6, "0")}`);
    for (const id of ["春", "夏", "spring 1", "spring 2"]) {
      const { length } = drawnGroups(many, { id, controlShare: 0.1 }).control;
      // Five standard deviations of 20,000 draws at 10 %: √(20,000 · 0.1 · 0.9) = 42.4.
      expect(Math.abs(length - 2000)).toBeLessThan(5 * 42.5);
    }
  });

  it("of one campaign says nothing of another's", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `C${i}`);
    const first = new Set(drawnGroups(many, { id: "A", controlShare: 0.5 }).control);
    const both = drawnGroups(many, { id: "B", controlShare: 0.5 }).control.filter((id) => first.has(id));
    // A quarter, within five standard deviations: √(20,000 · 0.25 · 0.75) = 61.2.
    expect(Math.abs(both.length - 5000)).toBeLessThan(5 * 61.3);
  });
});
