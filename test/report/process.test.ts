import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { Desk, report, spawnedReport } from "../support/report-command.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";

const ORDERS = fileURLToPath(WORKED_EXAMPLE);
const desk = new Desk();
afterAll(() => desk.remove());

/* The other tests run the command in their own process: here are its exit status and its two streams. */
describe("the command in a process of its own", () => {
  it("ends with 0, says on standard output what it wrote, and the rest on standard error", async () => {
    const out = desk.at("out.json");
    const { status, stdout, lines } = await spawnedReport(
      ORDERS,
      "--out",
      out,
      "--verbose",
      "--set",
      "language=en",
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(out) as string });
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(desk.json("out.json")).toMatchObject({ anchorDate: "2024-03-31" });
    // A phase with its time, and the most memory at the end.
    expect(lines.filter((line) => /^ *\d+\.\d\d s {2}read files$/.test(line))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/total, peak memory \d+ MiB$/);
  });

  it("says its notices a line each, as it does in the tests' own process", async () => {
    const args = [ORDERS, "--out", desk.at("told.json"), "--set", "language=en"];
    const { lines } = await spawnedReport(...args);
    expect(lines).toEqual([
      expect.stringMatching(/^For F2\/F3\/F4\/F5, rates or sales per person without data are filled in/),
    ]);
    expect(lines).toEqual((await report(...args)).lines);
  });

  it("ends with 2 and one line on standard error where it was used wrongly", async () => {
    const { status, stdout, lines } = await spawnedReport(
      ORDERS,
      "--out",
      desk.at("no.json"),
      "--anchr",
      "2024-03-31",
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(lines).toEqual([expect.stringContaining("--anchr")]);
    expect(desk.has("no.json")).toBe(false);
  });

  it("ends with 1 and one line on standard error where the data cannot be analysed", async () => {
    const undated = desk.file("undated.csv", "顧客ID,金額\nA,100\nB,200\n");
    const { status, stdout, lines } = await spawnedReport(undated, "--out", desk.at("no.json"));
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(lines).toHaveLength(1);
    expect(desk.has("no.json")).toBe(false);
  });

  it("prints its help on standard output", async () => {
    const { status, stdout, lines } = await spawnedReport("--help");
    expect({ status, lines }).toEqual({ status: 0, lines: [] });
    expect(stdout).toContain("--anchor");
  });
});
