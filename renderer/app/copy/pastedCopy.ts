/** What a person pastes as copy: clean text out of Word, WPS and web pages, with its headings; plain text as it is. */
import type { CopyMark } from "../../../core/model/index.js";
import { copyOfHtml } from "../../../reading/index.js";

export function pastedCopy(data: Pick<DataTransfer, "getData">): { readonly text: string; readonly marks: readonly CopyMark[] } {
  const html = data.getData("text/html");
  const read = html === "" ? null : copyOfHtml(html);
  return read !== null && read.text.trim() !== "" ? read : { text: data.getData("text/plain"), marks: [] };
}
