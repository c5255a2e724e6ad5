import { describe, expect, it } from "vitest";
import { chosenSettings, settingFaults, settingsForm } from "../../sidebar/settings-form.ts";
import type { SettingsForm } from "../../sidebar/settings-form.ts";
import { STATE } from "../support/sidebar-answers.ts";

const FORM = settingsForm(STATE.settings);
const withChange = (change: Partial<SettingsForm>) => settingFaults({ ...FORM, ...change });

describe("the settings form", () => {
  it("gives back what was stored when nothing is touched", () => {
    expect(STATE.settings).toMatchObject(chosenSettings(FORM));
  });

  it("gives back other stored values just the same", () => {
    const other = {
      stageThresholds: [1, 2, 3, 6, 12],
      projectionModel: "migration",
      includeReactivation: false,
      mergeSameDayOrders: true,
      countZeroYenOrders: true,
      newCustomersOverride: 0,
      annualSalesOverride: 1234.5,
      minSample: 10,
      language: "en",
    } as const;
    expect(chosenSettings(settingsForm(other))).toEqual(other);
  });

  it("reads what people type", () => {
    const typed = { ...FORM, newCustomers: "３００", annualSales: "1,000,000円" };
    expect(chosenSettings(typed)).toMatchObject({
      newCustomersOverride: 300,
      annualSalesOverride: 1_000_000,
    });
  });

  it("takes an emptied override as none", () => {
    expect(chosenSettings({ ...FORM, newCustomers: " " })["newCustomersOverride"]).toBeNull();
  });
});

describe("what does not fit", () => {
  it("is nothing in stored settings", () => {
    expect(settingFaults(FORM)).toEqual({});
  });

  it.each([
    { why: "F3 must lie above F2", f3: "2", f4: "4", f5: "5" },
    { why: "equal stages", f3: "3", f4: "3", f5: "5" },
    { why: "falling stages", f3: "3", f4: "6", f5: "5" },
    { why: "half a purchase", f3: "3", f4: "4.5", f5: "6" },
    { why: "an empty field", f3: "3", f4: "", f5: "6" },
  ])("stages: $why", ({ f3, f4, f5 }) => {
    expect(withChange({ f3, f4, f5 })).toEqual({ stages: "stagesWrong" });
  });

  it("new customers may be 0 or left out, never less or a part", () => {
    expect(withChange({ newCustomers: "0" })).toEqual({});
    expect(withChange({ newCustomers: "-1" })).toEqual({ newCustomers: "wholeOrEmpty" });
    expect(withChange({ newCustomers: "1.5" })).toEqual({ newCustomers: "wholeOrEmpty" });
  });

  it("annual sales must be above 0 when given", () => {
    expect(withChange({ annualSales: "" })).toEqual({});
    expect(withChange({ annualSales: "0" })).toEqual({ annualSales: "amountOrEmpty" });
    expect(withChange({ annualSales: "たくさん" })).toEqual({ annualSales: "amountOrEmpty" });
  });

  it("the small sample must be given", () => {
    expect(withChange({ minSample: "" })).toEqual({ minSample: "wholeFromOne" });
    expect(withChange({ minSample: "0" })).toEqual({ minSample: "wholeFromOne" });
    expect(withChange({ minSample: "1" })).toEqual({});
  });
});
