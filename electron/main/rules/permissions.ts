/** Rule: the page may ask this machine for nothing (camera, place, files, devices, …) but to put text on the clipboard. */
import type { Session } from "electron";

/** Copying text by a button of ours; what is read from the clipboard comes by pasting, which asks for nothing. */
const GRANTED: readonly string[] = ["clipboard-sanitized-write"];

export function refusePermissions(
  session: Pick<Session, "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler">,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.includes(permission)));
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.includes(permission));
  session.setDevicePermissionHandler(() => false);
}
