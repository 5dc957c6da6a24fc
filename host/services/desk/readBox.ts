/** Tables that a person pastes, and addresses, as the data of a box. */
import type { HostApi } from "../../api/index.js";
import { boxFromCsv } from "../boxes/boxCsv.js";
import { qrModules } from "../boxes/qrModules.js";
import { failure } from "../failure.js";
import { inWords } from "../findingWords.js";

/** What a pasted table is called in findings. */
const CLIPBOARD = "剪贴板";

export const readBox: HostApi["readBox"] = async ({ kind, text, language }) => {
  if (kind === "qr") {
    const address = text.trim();
    return { ok: true, data: { kind, heading: null, address, caption: null, modules: qrModules(address) }, problems: [] };
  }
  const read = boxFromCsv(CLIPBOARD, text, null);
  if (!read.ok) return read;
  if (read.data?.kind !== kind) return failure("box-table-none");
  return { ok: true, data: read.data, problems: inWords(read.findings, language).map(({ message }) => message) };
};
