/** What the page is told, whatever carries it: files of the page to anybody, calls of the contract only to those who have the key. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { type Answer, dispatch, type HostApi } from "../api/index.js";
import { safeHeaders } from "./guard.js";

/** A file of the page: only those that are listed are ever read, so no address leads to another. */
export interface PageFile {
  /** Where the page finds it: `/` or `/main.js`. */
  readonly address: string;
  readonly path: string;
}

/** The largest argument is a picture in base 64. */
export const BODY_LIMIT = 96 << 20;

/** The JSON of a body; "large" when it is over the limit, "unreadable" when it is no JSON or the client went away. */
export type JsonBody = { readonly value: unknown } | "large" | "unreadable";

/** A request, from a server or from a protocol of our own. */
export interface Asked {
  readonly method: string;
  /** The path alone, beginning with a slash. */
  readonly address: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readBody(): Promise<JsonBody>;
}

export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Who answers: the host, the page's files by their addresses, and the key without which no call is made. */
export interface House {
  readonly api: HostApi;
  readonly files: ReadonlyMap<string, string>;
  readonly token: string;
  readonly onFault: (error: unknown) => void;
}

const CALLS = "/api/";
/** Where the page keeps the mark of its styles; each time that it is given out it gets another. */
const NONCE_PLACE = "{nonce}";
const NONCE_BYTES = 18;

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

export async function answerPage(house: House, asked: Asked): Promise<Told> {
  if (asked.address.startsWith(CALLS)) return answerCall(house, asked.address.slice(CALLS.length), asked);
  if (asked.method !== "GET" && asked.method !== "HEAD") return bare(405);
  const path = house.files.get(asked.address);
  if (path === undefined) return bare(404);
  const bytes = await readFile(path);
  return extname(path) === ".html" ? pageTold(bytes) : told(200, MIME_TYPES[extname(path)] ?? "application/octet-stream", bytes);
}

/** The page itself, which learns what to mark its styles with. */
function pageTold(page: Buffer): Told {
  const nonce = randomBytes(NONCE_BYTES).toString("base64url");
  return told(200, "text/html; charset=utf-8", Buffer.from(page.toString("utf8").replaceAll(NONCE_PLACE, nonce)), nonce);
}

async function answerCall({ api, token, onFault }: House, method: string, asked: Asked): Promise<Told> {
  if (!hasKey(asked.authorization, token)) return outcomeTold(401, { ok: false, code: "host-refused", params: {} });
  if (asked.method !== "POST") return bare(405);
  if (asked.contentType !== "application/json") return bare(415);
  const body = await asked.readBody();
  if (body === "large") return outcomeTold(413, { ok: false, code: "host-body-too-large", params: { limit: BODY_LIMIT } });
  if (body === "unreadable") return outcomeTold(400, { ok: false, code: "host-argument-wrong", params: { method, argument: "*" } });
  const outcome = await dispatch(api, method, body.value, onFault);
  if (outcome.ok && "bytes" in outcome) return told(200, outcome.type, outcome.bytes);
  return outcomeTold(statusOf(outcome), outcome);
}

/** Whether a request bears the key, told without saying by the time it takes how much of it was right. */
function hasKey(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Failures that a wrong call brought about show in the status too; what the outside did is an answer like any other. */
function statusOf(outcome: Answer): number {
  if (outcome.ok) return 200;
  return { "host-method-unknown": 404, "host-argument-wrong": 400, "host-fault": 500 }[outcome.code] ?? 200;
}

/** An outcome as JSON. */
export function outcomeTold(status: number, outcome: Answer): Told {
  return told(status, "application/json; charset=utf-8", Buffer.from(JSON.stringify(outcome)));
}

function bare(status: number): Told {
  return told(status, "text/plain; charset=utf-8", Buffer.from(`${status}\n`));
}

function told(status: number, type: string, bytes: Uint8Array, nonce?: string): Told {
  return { status, headers: { ...safeHeaders(nonce), "Content-Type": type, "Content-Length": String(bytes.length) }, bytes };
}
