/** The loopback server: a door for our own page in browsers of this machine. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { HostApi, HostFailure } from "../api/index.js";
import { answerPage, type House, outcomeTold, type PageFile, type Told } from "./answer.js";
import { readJson } from "./body.js";
import { isFromOurPage, LOOPBACK } from "./guard.js";

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

/** Opens the host to browsers of this machine. Fails where the port cannot be had. */
export async function startLoopback(api: HostApi, options: LoopbackOptions): Promise<Running | HostFailure> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const files = new Map(options.files.map(({ address, path }) => [address, path]));
  const house = { api, files, token, onFault: options.onFault };
  const server = createServer((request, response) => {
    answer(house, portOf(server), request, response).catch((error: unknown) => {
      options.onFault(error);
      response.destroy();
    });
  });
  const refused = await listening(server, options.port);
  if (refused) return refused;
  const port = portOf(server);
  return { ok: true, url: `http://${LOOPBACK}:${port}/#${token}`, port, token, close: () => closed(server) };
}

async function answer(house: House, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromOurPage(request.headers, port)) return send(response, outcomeTold(403, { ok: false, code: "host-refused", params: {} }));
  const { authorization, "content-type": contentType } = request.headers;
  const address = (request.url ?? "/").split("?")[0] ?? "/";
  const asked = { method: request.method ?? "GET", address, authorization, contentType, readBody: () => readJson(request) };
  send(response, await answerPage(house, asked));
}

/** A body that was not read to its end does not keep the line open. */
function send(response: ServerResponse, { status, headers, bytes }: Told): void {
  response.writeHead(status, status === 413 ? { ...headers, Connection: "close" } : headers);
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
