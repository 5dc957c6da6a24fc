import { mkdtempSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BODY_LIMIT } from "../../../host/loopback/answer.js";
import { type Running, startLoopback } from "../../../host/loopback/index.js";
import { httpTransport } from "../../../renderer/client/index.js";
import { fakeHost } from "../api/contract.js";

interface Asked {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const folder = mkdtempSync(join(tmpdir(), "duikai-loopback-"));
writeFileSync(join(folder, "index.html"), `<meta property="csp-nonce" nonce="{nonce}"><title>对开</title>`);
writeFileSync(join(folder, "main.js"), "export {};");
writeFileSync(join(folder, "secret.txt"), "secret");
const files = [
  { address: "/", path: join(folder, "index.html") },
  { address: "/main.js", path: join(folder, "main.js") },
];

let server: Running;
beforeAll(async () => {
  const started = await startLoopback(fakeHost(), { port: 0, files, onFault: () => {} });
  if (!started.ok) throw new Error(started.code);
  server = started;
});
afterAll(() => server.close());

/** Asks as anybody might: nothing is put right on the way, no address and no header. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET", body = ""): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port: server.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const call = (headers: Readonly<Record<string, string>>, body = "{}") =>
  ask("/api/listEditions", { "Content-Type": "application/json", ...headers }, "POST", body);
const key = () => ({ Authorization: `Bearer ${server.token}` });

describe("the loopback server", () => {
  it("answers a call that bears its key", async () => {
    expect(await call(key())).toMatchObject({ status: 200, headers: { "content-type": "application/json; charset=utf-8" } });
  });

  it.each([
    ["no key", {}],
    ["another key", { Authorization: `Bearer ${"A".repeat(43)}` }],
    ["a shorter key", { Authorization: "Bearer A" }],
    ["an empty key", { Authorization: "Bearer " }],
  ])("refuses a call with %s", async (_, headers) => {
    expect((await call(headers)).status).toBe(401);
  });

  it.each<[string, (port: number) => Record<string, string>]>([
    ["a name that was made to lead here", (port) => ({ Host: `evil.example:${port}` })],
    ["a name of this machine that is not ours", (port) => ({ Host: `localhost:${port}` })],
    ["another port", () => ({ Host: "127.0.0.1:1" })],
    ["a foreign page", () => ({ Origin: "https://evil.example" })],
    ["a page of another server on this machine", () => ({ Origin: "http://127.0.0.1:1" })],
    ["a file opened in the browser", () => ({ Origin: "null" })],
    ["a page that hides where it is from", () => ({ "Sec-Fetch-Site": "cross-site" })],
  ])("refuses what comes through %s, key or no key", async (_, foreign) => {
    const headers = foreign(server.port);
    expect((await call({ ...key(), ...headers })).status).toBe(403);
    expect((await ask("/", headers)).status).toBe(403);
  });

  it("reads calls only from POST bodies of JSON, which no form of a foreign page can send", async () => {
    expect((await ask("/api/listEditions", key())).status).toBe(405);
    expect((await call({ ...key(), "Content-Type": "text/plain" })).status).toBe(415);
    expect((await call(key(), "{")).status).toBe(400);
  });

  it("refuses a body that is larger than any picture, announced or not", async () => {
    expect((await call({ ...key(), "Content-Length": String(BODY_LIMIT + 1) })).status).toBe(413);
    expect((await call({ ...key(), "Transfer-Encoding": "chunked" }, " ".repeat(BODY_LIMIT + 1))).status).toBe(413);
  });

  it("gives the files of the page their types, and no other file", async () => {
    expect(await ask("/")).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^<meta property="csp-nonce" nonce="[\w-]+"><title>对开<\/title>$/),
      headers: { "content-type": "text/html; charset=utf-8" },
    });
    expect(await ask("/main.js?1")).toMatchObject({ status: 200, headers: { "content-type": "text/javascript; charset=utf-8" } });
    for (const path of [
      "/secret.txt",
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "//secret.txt",
      "/main.js/../secret.txt",
      `/${folder}/secret.txt`,
    ])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask("/", {}, "DELETE")).status).toBe(405);
    expect(await ask("/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("lets its page run its own scripts and speak to nobody else, and be shown in no frame", async () => {
    for (const { headers } of [await ask("/main.js"), await ask("/none"), await call({})]) {
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("lets the page make styles that bear the mark it was given, another each time, and loosens nothing else", async () => {
    const [first, second] = [await ask("/"), await ask("/")];
    const nonce = /nonce="([\w-]{24})"/.exec(first.body)?.[1];
    expect(first.headers["content-security-policy"]).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(second.body).not.toBe(first.body);
  });

  it("puts the key where no browser sends it to anybody", () => {
    const url = new URL(server.url);
    expect(url.hostname).toBe("127.0.0.1");
    expect(url.hash).toBe(`#${server.token}`);
    expect(url.pathname + url.search).toBe("/");
    expect(server.token).toMatch(/^[\w-]{43}$/);
  });

  it("says that a port is taken", async () => {
    const second = await startLoopback(fakeHost(), { port: server.port, files, onFault: () => {} });
    expect(second).toEqual({ ok: false, code: "host-port-taken", params: { port: server.port } });
  });

  it("is away for its clients once it is closed", async () => {
    const short = await startLoopback(fakeHost(), { port: 0, files, onFault: () => {} });
    if (!short.ok) throw new Error(short.code);
    await short.close();
    const answer = await httpTransport(`http://127.0.0.1:${short.port}`, short.token)("listEditions", {});
    expect(answer).toEqual({ ok: false, code: "host-away", params: {} });
  });
});
