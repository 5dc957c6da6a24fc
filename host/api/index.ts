/** The contract between a host and those who show its editions: methods, checks of their arguments, typed results. */
export { isRecord } from "./checks.js";
export { hostClient, memoryTransport, type Transport } from "./client.js";
export { type ArgumentsOf, HOST_METHODS, type HostApi } from "./contract.js";
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
  ConditionCard,
  CopyFolderCard,
  CopyFolderFile,
  DoneStep,
  EditionCard,
  EditionHandle,
  FaceCard,
  FilePart,
  FitWay,
  FolderCard,
  HeadlineWay,
  HistoryCounts,
  HistoryStep,
  HostFailure,
  HostFile,
  HostResults,
  JobState,
  OpenedEdition,
  Outcome,
  PageTemplateCard,
  Proposal,
  ReadCopyFile,
  Trouble,
  WordedFinding,
  Written,
} from "./results.js";
