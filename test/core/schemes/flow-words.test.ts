import { describe, expect, it } from "vitest";
import { moveOf } from "../../../src/core/schemes/flow.ts";
import { schemeOf, type SchemeId } from "../../../src/core/schemes/schemes.ts";

/** As definitions.md 8.2 ranks them, best first, the classes of those who have left behind the bar. */
const RANKED: Readonly<Partial<Record<SchemeId, string>>> = {
  stage: "F5 F4 F3 F2 F1 | F5-lapsed F4-lapsed F3-lapsed F2-lapsed F1-lapsed",
  rfm: "loyal promising new atRisk wavering defecting | lost",
  nurture: "loyal repeat firstRepeat new | dormant lost",
  cpm:
    "loyal-active trend-active steady-active toddler-active first-active | " +
    "loyal-churned trend-churned steady-churned toddler-churned first-churned",
};

describe.each(Object.entries(RANKED) as [SchemeId, string][])("movements by %s", (id, ranked) => {
  const scheme = schemeOf(id);
  const [here, away] = ranked.split(" | ").map((names) => names.split(" ")) as [string[], string[]];

  it("go by the order of the classes, and by who has left", () => {
    expect(scheme.classes).toEqual([...here, ...away]);
    expect(scheme.away).toEqual(away);
  });

  it("have for every pair the first word of definitions.md 8.2 that fits", () => {
    const all = [...here, ...away];
    for (const [i, from] of all.entries())
      for (const [k, to] of all.entries()) {
        const crossed = here.includes(from) ? away.includes(to) : here.includes(to);
        const word = crossed ? (k > i ? "left" : "back") : k < i ? "up" : k > i ? "down" : "same";
        expect([from, to, moveOf(scheme, from, to)]).toEqual([from, to, word]);
      }
    expect(all.map((to) => moveOf(scheme, null, to))).toEqual(all.map(() => "new"));
  });
});
