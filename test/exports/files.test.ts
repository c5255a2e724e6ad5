import { describe, expect, it } from "vitest";
import type { ExportTarget } from "../../src/catalog/targets/export-target.ts";
import { lettersWithout } from "../../src/exports/files.ts";
import { previewOf } from "../../src/exports/preview.ts";
import { digest, HANAKO, made, peopleOf, target, textOf } from "../support/file-people.ts";

/** The published SHA-256 of test@example.com. */
const TEST_SHA = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";

describe("the files of targets", () => {
  it("hash normal forms: the published value of test@example.com", async () => {
    const text = await textOf(target("line-ads"), [{ email: " TEST@Example.com" }]);
    expect(text).toBe(`${TEST_SHA}\n`);
  });

  it("leave Google's four address columns empty where one of them is missing", async () => {
    const [header, whole, part] = (
      await textOf(target("google-customer-match"), [HANAKO, { email: "a@example.com", lastName: "山田" }])
    ).split("\n");
    expect(header).toBe("Email,Phone,First Name,Last Name,Country,Zip");
    expect(whole).toMatch(/^([0-9a-f]{64},){4}JP,150-0001$/);
    expect(part).toMatch(/^[0-9a-f]{64},,,,,$/);
  });

  it("cut off a +word where the target takes none, and write phones with their country", async () => {
    const people = [{ email: "a+news@example.com", phone: "03-1234-5678" }];
    expect(await textOf(target("tiktok"), people)).toBe("Email,Phone\na@example.com,+81312345678\n");
  });

  it("begin with a byte order mark only where the target wants one", async () => {
    const name = { customer: "C1" };
    expect((await textOf(target("csv"), [name])).charCodeAt(0)).toBe(0xfeff);
    expect((await textOf(target("postcard"), [HANAKO])).charCodeAt(0)).toBe(0xfeff);
    expect(await textOf(target("postcard"), [HANAKO], { encoding: "shift_jis" })).toBe(
      "郵便番号,住所1,住所2,会社,部署,氏名,敬称\r\n150-0001,東京都渋谷区神宮前1-1,ビル2F,,,山田 花子,様\r\n",
    );
  });

  it("keep what looks like a formula text where people open the file, and as it is for machines", async () => {
    const people = [{ ...HANAKO, buyerName: "=1+1" }];
    expect(await textOf(target("postcard"), people)).toContain(",'=1+1,");
    expect(await textOf(target("mail-plain"), people)).toContain(",'=1+1\r\n");
    expect(await textOf(target("blastmail"), people)).toContain("\r\n=1+1,");
    expect(await textOf(target("csv"), [{ customer: "C1", phone: "+81 90 1234 5678" }])).toContain(
      ",'+81 90",
    );
  });

  it("quote what has to be, or write commas and quotation marks wide", async () => {
    const people = [{ ...HANAKO, buyerName: 'Yamada, "Hana"\r\nKo' }];
    expect(await textOf(target("blastmail"), people)).toBe(
      '氏名,E-Mail\r\n"Yamada, ""Hana"" Ko",hanako@example.com\r\n',
    );
    expect(await textOf(target("arara"), people)).toBe(
      "メールアドレス,氏名\r\nhanako@example.com,Yamada， ”Hana” Ko\r\n",
    );
  });

  it("carry a long address on at whole letters, and count what is cut", async () => {
    const long = {
      ...HANAKO,
      prefecture: "",
      city: `${"あ".repeat(24)}1い`,
      address1: "う".repeat(25),
      address2: "え",
    };
    const cells = (await textOf(target("yu-pri-r"), [long])).trim().split(",");
    // 24 letters and a digit are 49 bytes: the 25th letter would make 51.
    expect(cells.slice(13, 16)).toEqual([`${"あ".repeat(24)}1`, `い${"う".repeat(24)}`, "うえ"]);
    expect((await made(target("yu-pri-r"), [long])).cut).toBe(0);
    const longer = { ...long, address2: "え".repeat(25) };
    expect((await made(target("yu-pri-r"), [longer, HANAKO])).cut).toBe(1);
  });

  it("skip no part of an address: the next one takes an empty one's place", async () => {
    const short = { ...HANAKO, prefecture: "", city: "" };
    const cells = (await textOf(target("yu-pri-r"), [short])).split(",");
    expect(cells.slice(13, 16)).toEqual(["神宮前1-1", "ビル2F", ""]);
  });

  it.each(["yamato-b2", "yu-pri-r", "postcard"])(
    "say a prefecture and a city once where the street begins with them: %s",
    async (id) => {
      const text = await textOf(target(id), [{ ...HANAKO, address1: "東京都渋谷区神宮前1-1" }]);
      expect(text).toContain(",東京都渋谷区神宮前1-1,");
      expect(text.match(/渋谷区/g)).toHaveLength(1);
    },
  );

  it("write a name without the title that a shop keeps with it", async () => {
    const titled = { ...HANAKO, buyerName: "山田　花子 様", firstName: "花子様" };
    expect(await textOf(target("postcard"), [titled])).toContain(",山田　花子,様\r\n");
    const google = target("google-customer-match");
    expect(await textOf(google, [titled])).toBe(await textOf(google, [HANAKO]));
  });

  it("leave out whose letters the encoding lacks, and say which", async () => {
    const people = [HANAKO, { ...HANAKO, buyerName: "𠮷田😀" }];
    expect(lettersWithout(target("blastmail"), peopleOf(people))).toEqual([
      { row: 1, letter: "𠮷" },
      { row: 1, letter: "😀" },
    ]);
    const { written, lacking } = await made(target("blastmail"), people);
    expect([written, lacking.length]).toEqual([1, 2]);
    expect((await made(target("blastmail"), people, { encoding: "utf-8" })).written).toBe(2);
  });

  it("are several above the most rows or bytes, each with its header", async () => {
    const people = Array.from({ length: 5 }, (_, i) => ({ ...HANAKO, customer: `C${i}` }));
    const of: ExportTarget = { ...target("postcard"), maxRows: 2 };
    const { files } = await made(of, people, { name: "dm" });
    expect(files.map(({ name }) => name)).toEqual(["dm.csv", "dm-2.csv", "dm-3.csv"]);
    const lines = files.map(({ bytes }) => new TextDecoder().decode(bytes).trim().split("\r\n").length);
    expect(lines).toEqual([3, 3, 2]);
    const [, size = 0] = (await made({ ...of, maxRows: 1 }, people)).files.map(({ bytes }) => bytes.length);
    const small = { ...of, maxRows: null, maxBytes: { plain: size, hashed: size } };
    const tight = await made(small, people);
    expect(tight.files.map(({ bytes }) => bytes.length)).toEqual(Array(5).fill(size));
  });

  it("leave out a line that is longer than the target takes", async () => {
    const people = [HANAKO, { ...HANAKO, buyerName: "山".repeat(2100) }];
    const { written, tooLong } = await made(target("arara"), people);
    expect([written, tooLong]).toEqual([1, [1]]);
  });

  it("write what the user said once in every row", async () => {
    const inputs = { points: "500", expires: "2026-12-31" };
    expect(await textOf(target("point-import"), [HANAKO], { inputs })).toBe(
      "customer_id,title,point,expired_at\r\nC1,ポイント付与,500,2026-12-31\r\n",
    );
    const b2 = await textOf(target("yamato-b2"), [HANAKO], { inputs: { shipDate: "2026-12-01" } });
    expect(b2.split("\r\n")[1]).toBe(
      "C1,3,,,2026/12/01,,,,09012345678,,150-0001,東京都渋谷区神宮前1-1,ビル2F,,,山田 花子,,様",
    );
  });

  it("are none where nobody is left", async () => {
    expect((await made(target("csv"), [])).files).toEqual([]);
  });
});

describe("the preview", () => {
  const shown = (id: string, masked: boolean) =>
    previewOf(target(id), peopleOf(Array(7).fill(HANAKO)), { masked, digest });

  it("shows five rows, contacts and names masked until they are asked for", async () => {
    const { header, rows } = await shown("blastmail", true);
    expect([header, rows.length, rows[0]]).toEqual([["氏名", "E-Mail"], 5, ["山***", "h***@example.com"]]);
    expect((await shown("blastmail", false)).rows[0]).toEqual(["山田 花子", "hanako@example.com"]);
  });

  it("shows hashes as they will be", async () => {
    expect((await shown("yahoo-ads", true)).rows[0]?.[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a new target", () => {
  it("is one record", async () => {
    const mine: ExportTarget = {
      ...target("mail-plain"),
      id: "mine",
      columns: [
        { header: "mail", of: "email" },
        { header: "tag", of: { text: "dm" } },
      ],
      quoting: "all",
      newline: "\n",
      encodings: ["utf-8"],
    };
    expect(await textOf(mine, [HANAKO])).toBe('"mail","tag"\n"hanako@example.com","dm"\n');
  });
});
