import { describe, expect, it } from "vitest";
import { checked } from "./as-bytes.ts";
import { checkFile } from "./check-file.ts";
import { GOOD_FILES, type GoodFile } from "./good-files.ts";
import { TARGETS } from "./targets.ts";

describe("line ends", () => {
  const taking = (end: "\n"): string[] =>
    GOOD_FILES.filter(
      (file) => !checked({ ...file, end }).some((wrong) => wrong.startsWith("lines end")),
    ).map(({ target }) => target);

  it("are CRLF alone for アララ, B2 and ゆうプリR", () => {
    expect(Object.keys(TARGETS).filter((target) => !taking("\n").includes(target))).toEqual([
      "arara",
      "yamato-b2",
      "yu-pri-r",
    ]);
  });
});

describe("the most people of a file", () => {
  const people = (count: number, tail: string): string[] =>
    Array.from({ length: count }, (_, i) => `a${i}${tail}`);
  const said = (file: GoodFile): string => checked(file).join().slice(0, 200);

  it.each([
    { target: "mail-plain", header: [] as string[], most: 3_000, tail: "@example.com,山田" },
    { target: "point-import", header: ["customer_id,title,point,expired_at"], most: 10_000, tail: ",春,1," },
    { target: "yahoo-ads", header: ["Email"], most: 100_000, tail: "@example.com" },
  ])("$target: $most", ({ target, header, most, tail }) => {
    expect(said({ target, lines: [...header, ...people(most, tail)] })).toBe("");
    const one = said({ target, lines: [...header, ...people(most + 1, tail)] });
    expect(one).toContain(`more than ${most} a file`);
  });

  it.each(["line-ads", "line-audience"])("%s: 1,500,000 as they are", (target) => {
    expect([false, true].map((hashed) => TARGETS[target]?.mostRows?.(hashed))).toEqual(
      target === "line-ads" ? [1_500_000, Infinity] : [1_500_000, 1_500_000],
    );
  });
});

describe("the most bytes of a file", () => {
  it.each([
    { target: "line-ads", hashed: false, megabytes: 20 },
    { target: "line-ads", hashed: true, megabytes: 60 },
    { target: "klaviyo", hashed: false, megabytes: 50 },
    { target: "blastmail", hashed: false, megabytes: 30 },
    { target: "benchmark", hashed: false, megabytes: 100 },
    { target: "yahoo-ads", hashed: true, megabytes: 200 },
    { target: "repro-line", hashed: false, megabytes: 500 },
  ])("$target (hashed: $hashed): $megabytes MB", ({ target, hashed, megabytes }) => {
    expect(TARGETS[target]?.mostMegabytes?.(hashed)).toBe(megabytes);
  });

  it("are counted", () => {
    const said = checkFile("line-ads", new Uint8Array(20_000_001), { hashed: false });
    expect(said).toEqual(["the file is larger than 20 MB"]);
    expect(checkFile("line-ads", new Uint8Array(20_000_000), { hashed: false }).join()).toContain("NUL");
  });
});
