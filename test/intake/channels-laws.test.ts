import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../src/catalog/channels/channels.ts";
import { foldHeader } from "../../src/intake/header-text.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { watchedColumns } from "../../src/intake/row-mapper.ts";
import { exportFile, FORMATS, headerOf } from "../support/exports/formats.ts";
import { listed, purchasesIn, readExport } from "../support/exports/read.ts";
import { PURCHASES } from "../support/exports/shop.ts";

describe.each(FORMATS)("the orders in the export of $id", (format) => {
  const header = headerOf(format);
  const profile = CHANNELS.find(({ id }) => id === format.id)!;

  it("are the same with other columns left out and all moved", () => {
    const used = watchedColumns(recognise([header])!);
    const marks = new Set(profile.marks.map(foldHeader));
    const kept = header.flatMap((name, i) => (used.includes(i) || marks.has(foldHeader(name)) ? [i] : []));
    const others = header.map((_, i) => i).filter((i) => !kept.includes(i));
    const columns = fc
      .subarray(others)
      .chain((some) => fc.shuffledSubarray([...kept, ...some], { minLength: kept.length + some.length }));
    fc.assert(
      fc.property(columns, (places) => {
        const { mapped } = readExport(exportFile(format, places));
        expect(listed(purchasesIn(mapped).purchases)).toEqual(PURCHASES);
      }),
      { numRuns: 20 },
    );
  });
});
