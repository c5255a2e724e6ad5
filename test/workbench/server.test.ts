import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWorkbench, type Workbench } from "../../src/workbench/server/server.ts";
import { openPlainBook } from "../support/plain-book.ts";

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

let workbench: Workbench;
let port: number;

beforeAll(async () => {
  const first = { kind: "example" as const };
  workbench = await startWorkbench({
    openTable: openPlainBook,
    first,
    toXlsx: () => new Uint8Array([80, 75]),
  });
  port = Number(new URL(workbench.address).port);
});

afterAll(() => workbench.close());

type Headers = Record<string, string>;

/** A request with exactly these headers; fetch would not let a test lie about its host. */
function send(method: string, path: string, headers: Headers, body = ""): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, async (response) => {
      let text = "";
      for await (const part of response) text += String(part);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function own(): Headers {
  return {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    "x-workbench-token": workbench.token,
    "content-type": "application/json",
  };
}

const without = (...names: readonly string[]): Headers =>
  Object.fromEntries(Object.entries(own()).filter(([name]) => !names.includes(name)));

const call = (headers: Headers, name = "userLocaleNow"): Promise<Reply> =>
  send("POST", "/api/call", headers, JSON.stringify({ name, args: [] }));

describe("another name of this machine", () => {
  it.each(["localhost", "[::1]"])("%s leads to the page's own address", async (name) => {
    const { status, headers } = await send("GET", "/?user=en", { host: `${name}:${port}` });
    expect([status, headers["location"]]).toEqual([302, `http://127.0.0.1:${port}/?user=en`]);
  });

  it.each([
    ["a call", "GET", "/api/events"],
    ["an address of elsewhere", "GET", "http://evil.example/"],
    ["another method", "POST", "/"],
  ])("is not led there with %s", async (_, method, path) => {
    expect((await send(method, path, { host: `localhost:${port}` })).status).toBe(403);
  });

  it("answers on ::1 too, where this machine has it", async () => {
    const sixth = await fetch(`http://[::1]:${port}/`).catch(() => null);
    const has = Object.values(networkInterfaces()).some((all) =>
      all?.some(({ address }) => address === "::1"),
    );
    expect(sixth?.url ?? null).toBe(has ? workbench.address : null);
  });
});

describe("the workbench's server", () => {
  it("answers its own page", async () => {
    const { status, text } = await call(own());
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true, value: "ja" }]);
  });

  it.each([
    { why: "a host that was rebound to this machine", change: { host: "evil.example" } },
    { why: "this machine by another name", change: { host: "localhost" } },
    { why: "another site's page", change: { origin: "http://evil.example" } },
    { why: "another port of this machine", change: { origin: "http://127.0.0.1:1" } },
    { why: "a frame without origin", change: { origin: "null" } },
    { why: "a wrong token", change: { "x-workbench-token": "0".repeat(64) } },
    { why: "an empty token", change: { "x-workbench-token": "" } },
  ])("refuses $why", async ({ change }) => {
    expect(await call({ ...own(), ...change })).toMatchObject({ status: 403 });
  });

  it.each(["origin", "x-workbench-token"])("refuses a call without %s", async (name) => {
    expect((await call(without(name))).status).toBeGreaterThanOrEqual(400);
  });

  it("gives the book to nobody without the token", async () => {
    expect(await send("GET", "/api/events", without("x-workbench-token", "origin"))).toMatchObject({
      status: 403,
    });
  });

  it("takes the token from the header only", async () => {
    const path = `/api/call?x-workbench-token=${workbench.token}`;
    expect(await send("POST", path, without("x-workbench-token"))).toMatchObject({ status: 403 });
  });

  it("calls only what the bundle declares at top level", async () => {
    for (const name of ["constructor", "__proto__", "eval"]) {
      const answer = JSON.parse((await call(own(), name)).text) as unknown;
      expect(answer).toMatchObject({ ok: false, name: "ReferenceError" });
    }
  });

  it("hands a failure over by name and message", async () => {
    const answer = JSON.parse((await call(own(), "breakDown")).text) as unknown;
    expect(answer).toEqual({ ok: false, name: "RangeError", message: "broken on purpose" });
  });

  it.each(["/api/constructor", "/../package.json", "/fonts/../package.json", "/frame/0"])(
    "has nothing at %s",
    async (path) => {
      expect((await send("POST", path, own(), "{}")).status).toBe(404);
    },
  );

  it("lets the page load from itself only", async () => {
    const { headers } = await send("GET", "/", { host: `127.0.0.1:${port}` });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it("is bound to this machine alone", async () => {
    const address = `http://127.0.0.1:${port}/`;
    expect(workbench.address).toBe(address);
    const elsewhere = fetch(`http://127.0.0.2:${port}/`).then(
      () => "answered",
      () => "silent",
    );
    expect(await elsewhere).toBe("silent");
  });
});

/** Reads the stream of events until the named one comes. */
async function eventOf(name: string, cause: () => Promise<unknown>): Promise<unknown> {
  const response = await fetch(`${workbench.address}api/events?user=en`, {
    headers: { "x-workbench-token": workbench.token },
  });
  void cause();
  let text = "";
  for await (const part of Readable.fromWeb(response.body as never)) {
    text += Buffer.from(part as Uint8Array).toString("utf8");
    const data = new RegExp(`^event: ${name}\\ndata: (.*)\\n\\n`, "m").exec(text)?.[1];
    if (data !== undefined) return JSON.parse(data) as unknown;
  }
  return undefined;
}

describe("the sidebar's frame", () => {
  it("may run its own script and style, and nothing else", async () => {
    const frame = (await eventOf("sidebar", () => call(own(), "openPlain"))) as { path: string };
    const { status, headers, text } = await send("GET", frame.path, { host: `127.0.0.1:${port}` });
    const policy = String(headers["content-security-policy"]);
    expect(status).toBe(200);
    expect(policy).toMatch(/^default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';/);
    expect(policy).toContain("sandbox allow-scripts");
    expect(policy).not.toContain("allow-same-origin");
    expect(text + frame.path).not.toContain(workbench.token);
  });

  it("cannot be opened at an address of the past", async () => {
    const frame = (await eventOf("sidebar", () => call(own(), "openPlain"))) as { path: string };
    for (let opening = 0; opening < 8; opening += 1) await call(own(), "openPlain");
    expect(await send("GET", frame.path, { host: `127.0.0.1:${port}` })).toMatchObject({ status: 404 });
  });
});

describe("a page's edit", () => {
  const edit = (serverRevisionId: string, content: string): Promise<Reply> =>
    send(
      "POST",
      "/api/revision",
      own(),
      JSON.stringify({
        type: "REMOTE_REVISION",
        version: 1,
        clientId: "a page",
        serverRevisionId,
        nextRevisionId: `after ${content}`,
        commands: [{ type: "UPDATE_CELL", sheetId: "orders", col: 9, row: 0, content }],
      }),
    );

  it("reaches the book when the page is up to date, and waits when it is not", async () => {
    const { data } = (await eventOf("book", async () => undefined)) as { data: { revisionId: string } };
    const cell = { sheetId: "orders", col: 9, row: 0 };
    const { getters } = workbench.book().model;
    expect((await edit(data.revisionId, "first")).text).toBe("true");
    expect(getters.getEvaluatedCell(cell).value).toBe("first");
    expect((await edit(data.revisionId, "late")).text).toBe("false");
    expect(getters.getEvaluatedCell(cell).value).toBe("first");
    expect((await edit("after first", "second")).text).toBe("true");
    expect(getters.getEvaluatedCell(cell).value).toBe("second");
  });
});

it("the user's language is told to the add-on", async () => {
  await eventOf("book", async () => undefined);
  expect(JSON.parse((await call(own())).text)).toEqual({ ok: true, value: "en" });
});
