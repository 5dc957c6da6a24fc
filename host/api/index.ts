/** The contract between a host and those who show its editions: methods, checks of their arguments, typed results. */
export { isRecord } from "./checks.js";
export { hostClient, memoryTransport, type Transport } from "./client.js";
export type { HostApi } from "./contract.js";
export { type Answer, dispatch } from "./dispatch.js";
export type {
  AddedPicture,
  DoneStep,
  EditionCard,
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
