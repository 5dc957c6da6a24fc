import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveApp } from "../../../../electron/main/page/serve.js";
import { BODY_LIMIT } from "../../../../host/loopback/index.js";
import { fakeHost } from "../../../host/api/contract.js";

const folder = mkdtempSync(join(tmpdir(), "duikai-serve-"));
writeFileSync(join(folder, "index.html"), "<title>对开</title>");
writeFileSync(join(folder, "secret.txt"), "secret");
const files = new Map([["/", join(folder, "index.html")]]);
const house = { api: fakeHost(), files, token: "the key", onFault: () => {} };

const ask = (path: string, init: RequestInit = {}) => serveApp(house, new Request(`duikai://app${path}`, init));
const call = (headers: Record<string, string>, body = "{}", method = "listEditions") =>
  ask(`/api/${method}`, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body });
const KEY = { Authorization: "Bearer the key" };

describe("the protocol of the app", () => {
  it("gives the page with the policy that the loopback host gives it with", async () => {
    const answer = await ask("/");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("<title>对开</title>");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each(["/secret.txt", "/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", `/${folder}/secret.txt`])(
    "gives no other file: %s",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it("answers the calls of the worker, with data and with bytes", async () => {
    expect(await (await call(KEY)).json()).toMatchObject({ ok: true, editions: [{ name: "样报" }] });
    const font = await call({ ...KEY, Origin: "duikai://app" }, JSON.stringify({ key: "k", parts: null }), "font");
    expect([font.status, font.headers.get("content-type"), (await font.arrayBuffer()).byteLength]).toEqual([200, "font/sfnt", 8]);
  });

  it.each([
    ["no key", {}, 401],
    ["another key", { Authorization: "Bearer x" }, 401],
    ["a foreign origin", { ...KEY, Origin: "https://evil.example" }, 403],
    ["an origin that hides", { ...KEY, Origin: "null" }, 403],
  ])("refuses a call with %s", async (_, headers, status) => expect((await call(headers)).status).toBe(status));

  it("answers for no other host of its scheme", async () => {
    expect((await serveApp(house, new Request("duikai://other/"))).status).toBe(403);
  });

  it("refuses bodies that are too large or no JSON", async () => {
    expect((await call(KEY, "{")).status).toBe(400);
    expect((await call(KEY, " ".repeat(BODY_LIMIT + 1))).status).toBe(413);
  });
});
