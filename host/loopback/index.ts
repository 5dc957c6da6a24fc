/** The app in a browser on the same machine: one server on 127.0.0.1 that answers nobody without its key. */
export { answerPage, BODY_LIMIT, type House, type JsonBody, outcomeTold, type PageFile, type Told } from "./answer.js";
export { type Running, startLoopback } from "./server.js";
