/** Gives a file to the browser, which lays it where a person's downloads lie. */
import type { HostFile } from "../../../host/api/index.js";

/** The folder of a file is no part of the name that a browser takes. */
export function download(file: string, { type, bytes }: HostFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.split("/").at(-1) ?? file;
  link.click();
  // The browser has taken it by the time that the page is idle again.
  setTimeout(() => URL.revokeObjectURL(address));
}
