/** Rule: only the page of the app is listened to, and in its own frame, not one within it. */
import type { WebFrameMain } from "electron";
import { isAppUrl } from "../page/scheme.js";

/** A frame that went away before its message was read is null. */
export function isOurFrame(frame: Pick<WebFrameMain, "url" | "parent"> | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
