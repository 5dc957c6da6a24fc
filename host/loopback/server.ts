/** The loopback server: the files of the page to anybody on this machine, calls of the contract only to those who have the key. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { type Answer, dispatch, type HostApi, type HostFailure } from "../api/index.js";
import { BODY_LIMIT, readJson } from "./body.js";
import { type Door, hasKey, isFromOurPage, LOOPBACK, SAFE_HEADERS } from "./guard.js";

/** A file of the page: only those that are listed are ever read, so no address leads to another. */
export interface PageFile {
  /** Where the page finds it: `/` or `/main.js`. */
  readonly address: string;
  readonly path: string;
}

export interface Running {
  readonly ok: true;
  /** What a browser is given: the key stands behind the #, which no browser sends to anybody. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  close(): Promise<void>;
}

interface LoopbackOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly files: readonly PageFile[];
  readonly onFault: (error: unknown) => void;
}

const TOKEN_BYTES = 32;
const CALLS = "/api/";

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Opens the host to browsers of this machine. Fails where the port cannot be had. */
export async function startLoopback(api: HostApi, options: LoopbackOptions): Promise<Running | HostFailure> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const files = new Map(options.files.map(({ address, path }) => [address, path]));
  const server = createServer((request, response) => {
    const door = { port: portOf(server), token };
    answer({ api, files, door, onFault: options.onFault }, request, response).catch((error: unknown) => {
      options.onFault(error);
      response.destroy();
    });
  });
  const refused = await listening(server, options.port);
  if (refused) return refused;
  const port = portOf(server);
  return { ok: true, url: `http://${LOOPBACK}:${port}/#${token}`, port, token, close: () => closed(server) };
}

interface House {
  readonly api: HostApi;
  readonly files: ReadonlyMap<string, string>;
  readonly door: Door;
  readonly onFault: (error: unknown) => void;
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = (request.url ?? "/").split("?")[0] ?? "/";
  if (!isFromOurPage(request.headers, house.door)) return tell(response, 403, { ok: false, code: "host-refused", params: {} });
  if (address.startsWith(CALLS)) return answerCall(house, address.slice(CALLS.length), request, response);
  if (request.method !== "GET" && request.method !== "HEAD") return bare(response, 405);
  const path = house.files.get(address);
  if (path === undefined) return bare(response, 404);
  return send(response, 200, MIME_TYPES[extname(path)] ?? "application/octet-stream", await readFile(path));
}

async function answerCall({ api, door, onFault }: House, method: string, request: IncomingMessage, response: ServerResponse) {
  if (!hasKey(request.headers, door)) return tell(response, 401, { ok: false, code: "host-refused", params: {} });
  if (request.method !== "POST") return bare(response, 405);
  if (request.headers["content-type"] !== "application/json") return bare(response, 415);
  const body = await readJson(request);
  if (body === "large") return tell(response, 413, { ok: false, code: "host-body-too-large", params: { limit: BODY_LIMIT } });
  if (body === "unreadable") return tell(response, 400, { ok: false, code: "host-argument-wrong", params: { method, argument: "*" } });
  const outcome = await dispatch(api, method, body.value, onFault);
  if (outcome.ok && "bytes" in outcome) return send(response, 200, outcome.type, outcome.bytes);
  return tell(response, statusOf(outcome), outcome);
}

/** Failures that a wrong call brought about show in the status too; what the outside did is an answer like any other. */
function statusOf(outcome: Answer): number {
  if (outcome.ok) return 200;
  return { "host-method-unknown": 404, "host-argument-wrong": 400, "host-fault": 500 }[outcome.code] ?? 200;
}

/** Says what it has to say as JSON; a body that was not read to its end does not keep the line open. */
function tell(response: ServerResponse, status: number, outcome: Answer): void {
  if (status === 413) response.setHeader("Connection", "close");
  send(response, status, "application/json; charset=utf-8", Buffer.from(JSON.stringify(outcome)));
}

function bare(response: ServerResponse, status: number): void {
  send(response, status, "text/plain; charset=utf-8", Buffer.from(`${status}\n`));
}

function send(response: ServerResponse, status: number, type: string, bytes: Uint8Array): void {
  response.writeHead(status, { ...SAFE_HEADERS, "Content-Type": type, "Content-Length": bytes.length });
  if (response.req.method === "HEAD") response.end();
  else response.end(bytes);
}

/** Listens on the loopback address alone: no other machine can reach it. */
function listening(server: Server, port: number): Promise<HostFailure | null> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve({ ok: false, code: "host-port-taken", params: { port } });
      else if (error.code === "EACCES") resolve({ ok: false, code: "host-port-forbidden", params: { port } });
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(null));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return address.port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
