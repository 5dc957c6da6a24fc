/** The contract between a host and those who show its editions: methods, checks of their arguments, typed results. */
export { isRecord } from "./checks.js";
export { hostClient, memoryTransport, type Transport } from "./client.js";
export { HOST_METHODS, type HostApi } from "./contract.js";
export {
  BRIDGE_NAME,
  DESKTOP_METHODS,
  type DesktopAnswer,
  type DesktopApi,
  type DesktopBridge,
  type DesktopEvent,
  type MenuAction,
  type MenuGroup,
} from "./desktop.js";
export { type Answer, dispatch, wrongArgument } from "./dispatch.js";
export type {
  AddedPicture,
  DoneStep,
  EditionCard,
  EditionHandle,
  FaceCard,
  HistoryStep,
  HostFailure,
  HostFile,
  OpenedEdition,
  Outcome,
  Trouble,
  WordedFinding,
  Written,
} from "./results.js";
