/** The output intent says for which printing the colours were made; without it nobody can proof them, or convert them for another press. */
import type { Finding } from "../../../../core/model/index.js";
import type { SeenFile, SeenIntent } from "../seen.js";
import { told } from "./rule.js";

/** Where the header of an ICC profile names its class, its colours and itself (ICC.1:2010 §7.2). */
const HEADER = { deviceClass: 12, colours: 16, signature: 36, length: 128 } as const;

export function checkOutputIntent({ intents, condition }: SeenFile): readonly Finding[] {
  const [intent] = intents;
  if (!intent) return [told("pdf-intent-missing", "error")];
  const findings: Finding[] = [];
  if (intents.length > 1) findings.push(told("pdf-intent-several", "error", { count: intents.length }));
  if (intent.identifier === "") findings.push(told("pdf-intent-unnamed", "error"));
  if (intent.profile === null) findings.push(told("pdf-intent-no-profile", "error", { identifier: intent.identifier }));
  else if (!isPressProfile(intent.profile)) findings.push(told("pdf-intent-not-cmyk", "error", { identifier: intent.identifier }));
  const other = condition && otherPress(intent, condition.intent.identifier);
  if (other) findings.push(told("pdf-intent-other", "warning", { found: other, asked: condition.intent.identifier }));
  return findings;
}

function isPressProfile(profile: Uint8Array): boolean {
  const at = (from: number): string => new TextDecoder("latin1").decode(profile.subarray(from, from + 4));
  const isWhole = profile.length >= HEADER.length && new DataView(profile.buffer, profile.byteOffset).getUint32(0) <= profile.length;
  return isWhole && at(HEADER.signature) === "acsp" && at(HEADER.deviceClass) === "prtr" && at(HEADER.colours) === "CMYK";
}

/** The name of another press than the one that is asked for; null when it is that one, or says nothing. */
function otherPress({ identifier }: SeenIntent, asked: string): string | null {
  return identifier === "" || identifier === asked ? null : identifier;
}
