import { describe, expect, it } from "vitest";
import { enterAdCosts } from "../../sidebar/acts/ad-costs.ts";
import { switchLanguage } from "../../sidebar/acts/open.ts";
import { openPage } from "../support/opened-page.ts";

const ANSWER = { sheetId: 73, name: "広告費", says: ["「広告費」を作りました。"] };

describe("広告費 in the sidebar", () => {
  it("is asked for once, and its sheet is shown", async () => {
    const { page, addOn, state } = await openPage({ adCosts: [ANSWER] });
    await Promise.all([enterAdCosts(page), enterAdCosts(page)]);
    expect(addOn.methods()).toEqual(["open", "adCosts", "show"]);
    expect(addOn.calls.map(({ args }) => args).slice(1)).toMatchObject([{ rows: [] }, { sheetId: 73 }]);
    expect(state().adCosts).toEqual(ANSWER);
  });

  it("says what went wrong, and keeps no sentences of another language", async () => {
    const problem = { code: "too-many-cells", message: "入りません。", hint: "", details: [] };
    const { page, state } = await openPage({ adCosts: [{ problem }, ANSWER] });
    await enterAdCosts(page);
    expect(state()).toMatchObject({ adCosts: null, focus: { spot: "trouble" } });
    await enterAdCosts(page);
    await switchLanguage(page, "en");
    expect(state().adCosts).toBeNull();
  });
});
