import { expect, it } from "vitest";
import { shownFields } from "../../../src/reports/segments/segment-people.ts";

it("calls by name also what nobody is, and of what orders say only what they say", () => {
  const months = { id: "birthMonth", kind: "class", texts: ["3"], codes: [0, -1] } as const;
  const places = { id: "prefecture", kind: "class", texts: ["東京都"], codes: [0, 0] } as const;
  const [month, place] = shownFields(
    { people: 2, anchor: "2024-03-31", fields: [months, places] },
    "JPY",
    "ja",
  );
  expect(month).toMatchObject({ labels: ["3月", "（未設定）"] });
  expect(month!.absent).toHaveLength(11);
  expect(month!.absent[1]).toEqual({ value: "2", label: "2月" });
  expect(place!.absent).toEqual([{ value: "", label: "（未設定）" }]);
});
