import { describe, expect, it } from "vitest";
import type { OfferedList } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { BS, cellOf, explained, KEPT_F3, workedBook } from "../support/explain-book.ts";
import { answer, ask, at, bookOf, run } from "../support/run-book.ts";

const makeList = (book: Book, { set, customers }: Pick<OfferedList, "set" | "customers">) =>
  answer(book, "explainList", { set, customers, language: "ja" });

/** The lines of people on a list, below its header. */
function people(book: Book, name: string): unknown[][] {
  const rows = book.values(name);
  return rows.slice(rows.findIndex((cells) => cells[0] === "顧客ID") + 1);
}

/** A copy of a book in which a second run broke off while the balance sheet, on which its user wrote, was half replaced. */
function cutWhileRewriting(before: Book): Book {
  before.setCell(BS, "A4", "mine");
  const old = JSON.stringify(before.values(BS));
  for (let nth = 200; nth < 2000; nth += 15) {
    const book = before.copy();
    const end = (): void => {
      book.beforeCall(1, end);
      throw new Error("the execution ended");
    };
    book.beforeCall(nth, end);
    expect(() => run(book, { ...at("2023-12-31"), reports: ["customerBalanceSheet"] })).toThrow();
    if (JSON.stringify(book.values(BS)) !== old) return book.copy();
  }
  throw new Error("the sheet was never half replaced");
}

describe("the customers behind a number", () => {
  it("stand on a new sheet with what each bought, below a definition, the count and a warning", () => {
    const book = workedBook();
    const [offer] = explained(book, BS, cellOf(book, ...KEPT_F3)).lists;
    if (!offer) throw new Error("no list is offered");
    const made = makeList(book, offer);
    expect(made).toMatchObject({ name: "F3 維持 2024-03-31", customers: 1, notices: [] });
    // C08: five orders from 2021-05-01 on for 22,000, two of them in the year for 10,000; F3 a year ago, F5 now.
    expect(people(book, made.name)).toEqual([
      ["C08", "F3", "F5", "2021/05/01", "2023/12/01", 5, 22000, 10000],
    ]);
    const head = book
      .values(made.name)
      .slice(0, 4)
      .map(([first]) => String(first));
    expect(head[0]).toBe("F3 維持");
    expect(head[1]).toMatch(/^1人　\|　分析基点日 2024\/03\/31　\|　元データ「注文」/);
    expect(head[2]).toBe("前年に購入し、直近1年にも購入した顧客（ランクは前年末）");
    expect(head[3]).toMatch(/個人データ/);
    expect(book.visibleSheets().at(-1)).toBe(made.name);
    expect(makeList(book, offer).name).toBe("F3 維持 2024-03-31 (2)");
  });

  it("of a movement stand on a sheet whose name has no slash of the day", () => {
    const set = { kind: "flow", scheme: "rfm", since: 19_447, from: "new", to: "lost" } as const;
    const book = workedBook();
    // C05, new on 2023-03-31 and lost a year later: definitions.md 5 and 8.2.
    const made = makeList(book, { set, customers: 1 });
    expect(made).toMatchObject({ customers: 1, notices: [] });
    expect(made.name).toContain("2023-03-31から");
    expect(made.name).not.toContain("/");
    expect(people(book, made.name)[0]?.[0]).toBe("C05");
  });

  it("say what a run that broke off left on a sheet of its own", () => {
    const first = workedBook();
    const [offer] = explained(first, BS, cellOf(first, ...KEPT_F3)).lists;
    if (!offer) throw new Error("no list is offered");
    const book = cutWhileRewriting(first);
    book.obstruct("protected", BS);
    const { name, notices } = makeList(book, offer);
    const kept = book.visibleSheets().find((one) => one.startsWith(`${BS} `));
    expect(notices).toEqual([expect.stringMatching(new RegExp(`「${BS}」.*「${kept}」`))]);
    expect(people(book, name)).toHaveLength(1);
  });

  it("are as many as every number of the table of stages says", () => {
    const book = workedBook();
    for (const header of ["前年稼働", "維持", "維持率", "前年離脱", "復帰", "維持客LTV", "現在離脱"]) {
      const { shows, lists } = explained(book, BS, cellOf(book, "F1", header));
      const [offer] = lists;
      if (!offer) throw new Error(`no list for ${header}`);
      const made = makeList(book, offer);
      expect(made.customers).toBe(offer.customers);
      expect(people(book, made.name)).toHaveLength(offer.customers);
      if (/^\d+$/.test(shows)) expect(made.customers).toBe(Number(shows));
    }
  });

  it("keep their IDs as text, whatever these look like", () => {
    const ODD = ["=1+1", "+81", "-5", "@name", "'quoted", "00123", "1-2", "1e5"];
    const rows = ODD.map((id, i) => [id, "2024-03-01", "100", `o${i}`]);
    const book = bookOf([["顧客ID", "注文日", "金額", "注文番号"], ...rows]);
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
    const made = makeList(book, { set: { kind: "everybody" }, customers: ODD.length });
    expect(
      people(book, made.name)
        .map(([id]) => id)
        .sort(),
    ).toEqual([...ODD].sort());
  });

  it("name the channels where the orders have them", () => {
    const rows = [
      ["A", "2024-02-01", "100", "1", "楽天"],
      ["A", "2024-03-01", "100", "2", "=自社"],
    ];
    const book = bookOf([["顧客ID", "注文日", "金額", "注文番号", "チャネル"], ...rows]);
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
    const made = makeList(book, { set: { kind: "new" }, customers: 1 });
    expect(people(book, made.name)[0]?.[8]).toBe("楽天・=自社");
  });

  it("are those of the slice where the reports show one", () => {
    const rows = [
      ["A", "2024-02-01", "100", "1", "楽天"],
      ["A", "2024-03-01", "100", "2", "自社"],
      ["B", "2024-03-01", "300", "3", "自社"],
    ];
    const book = bookOf([["顧客ID", "注文日", "金額", "注文番号", "チャネル"], ...rows]);
    run(book, {
      ...at("2024-03-31"),
      reports: ["customerBalanceSheet"],
      slice: { orders: { channel: ["楽天"] } },
    });
    const { shows, notes, lists } = explained(
      book,
      book.visibleSheets().find((name) => name.startsWith(BS)) ?? "",
      "D7",
    );
    expect([shows, notes.at(-1)]).toEqual(["1", "絞り込み「チャネル 楽天」の中の数字です。"]);
    const [offer] = lists;
    if (!offer) throw new Error("no list is offered");
    const made = makeList(book, offer);
    // Within the slice A bought once.
    expect(people(book, made.name).map((cells) => cells.slice(0, 7))).toEqual([
      ["A", "—", "F1", "2024/02/01", "2024/02/01", 1, 100],
    ]);
    expect(String(book.values(made.name)[1]?.[0])).toContain("絞り込み「チャネル 楽天」");
  });

  it("are told to differ when orders came after the reports", () => {
    const book = workedBook();
    const [offer] = explained(book, BS, cellOf(book, ...KEPT_F3)).lists;
    if (!offer) throw new Error("no list is offered");
    const all = book.values("注文");
    // C08's two orders of the year are cancelled: nobody is kept any more.
    all.forEach(([id, date], i) => {
      if (id === "C08" && String(date) > "2023-04-01") book.setCell("注文", `E${i + 1}`, "キャンセル");
    });
    const made = makeList(book, offer);
    expect([made.customers, made.notices]).toEqual([
      0,
      [
        "説明した1人に対し、リストは0人です。レポートを作ったあとに注文か設定が変わっています。レポートを作り直してください。",
      ],
    ]);
    // Where a line breaks is a matter of the sheet's width.
    const said = book
      .values(made.name)
      .flat()
      .map((value) => String(value).replace("\n", ""));
    expect(said).toEqual(expect.arrayContaining([made.notices[0], "あてはまる顧客はいません。"]));
  });

  it("stay when everything stored is removed, and that is said by name", () => {
    const book = workedBook();
    const { name } = makeList(book, { set: { kind: "new" }, customers: 3 });
    expect(answer(book, "removeAll", { language: "ja" }).lists).toEqual([name]);
    expect(book.visibleSheets()).toContain(name);
    expect(answer(book, "removeAll", { language: "ja" })).toEqual({ removed: 0, lists: [], left: [] });
  });

  it("are refused for what is no set", () => {
    const book = workedBook();
    const wrong = [{ kind: "kept", stage: 6 }, { kind: "rank", rank: "?" }, { kind: "constructor" }, null];
    for (const set of wrong) {
      const args = { set: set as never, customers: 1, language: "ja" as const };
      const reply = ask(book, "explainList", args);
      expect(reply.ok ? null : reply.problem.code).toBe("request-refused");
    }
    expect(book.visibleSheets().filter((name) => name.includes("2024-03-31"))).toEqual([]);
  });

  it("cost the same number of service calls for many as for few", () => {
    const calls = (customers: number) => {
      const rows = Array.from({ length: customers }, (_, i) => [`A${i}`, "2024-03-01", "100", `o${i}`]);
      const book = bookOf([["顧客ID", "注文日", "金額", "注文番号"], ...rows]);
      run(book, { ...at("2024-03-31"), reports: ["rfm"] });
      book.resetCalls();
      makeList(book, { set: { kind: "everybody" }, customers });
      return book.calls().byMethod;
    };
    expect(calls(400)).toEqual(calls(3));
  });
});
