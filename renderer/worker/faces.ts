/** The faces of the host, opened in the worker when the layout first asks for them. */
import type { Face, FaceKey, FaceSet, Family, Substitution } from "../../core/face/index.js";
import { faceFromBytes } from "../../fonts/browser.js";
import type { FaceCard, HostFailure } from "../../host/api/index.js";
import type { HostPlace } from "./messages.js";

/**
 * A set of faces whose files come from the host. The layout is synchronous, and so a face that is not there yet is waited for: in a worker
 * that holds up nobody.
 */
export function hostFaces(host: HostPlace): FaceSet {
  const named = new Map<string, Face | null>();
  const byKey = new Map<FaceKey, Face>();
  const substitutions = new Map<string, Substitution>();

  function open(card: FaceCard): Face {
    const kept = byKey.get(card.key);
    if (kept) return kept;
    const bytes = new Uint8Array(askNow(host, "font", { key: card.key }));
    const { key, family, weight, member } = card;
    const face = faceFromBytes(bytes, { key, family, weight, ...(member === null ? {} : { postScriptName: member }) });
    byKey.set(key, face);
    return face;
  }

  return {
    face(family, weight, depth = 0) {
      const name = `${family} ${weight} ${depth}`;
      const kept = named.get(name);
      if (kept !== undefined) return kept;
      const card = cardFrom(host, family, weight, depth);
      const face = card && open(card);
      named.set(name, face);
      if (face && card && depth === 0 && card.family !== family)
        substitutions.set(`${family} ${weight}`, { family, weight, used: face.postScriptName });
      return face;
    },
    byKey(key) {
      const face = byKey.get(key);
      if (!face) throw new Error(`no face with the key ${JSON.stringify(key)} was given out`);
      return face;
    },
    substitutions: () => [...substitutions.values()],
    // The host's own check tells of files that it refuses.
    refusals: () => [],
  };
}

function cardFrom(host: HostPlace, family: Family, weight: number, depth: number): FaceCard | null {
  const text = new TextDecoder().decode(askNow(host, "face", { family, weight, depth }));
  // The host made it by the contract.
  const answer = JSON.parse(text) as { readonly ok: true; readonly face: FaceCard | null } | HostFailure;
  if (!answer.ok) throw new Error(answer.code);
  return answer.face;
}

function askNow(host: HostPlace, method: string, named: object): ArrayBuffer {
  const request = new XMLHttpRequest();
  request.open("POST", `${host.origin}/api/${method}`, false);
  request.responseType = "arraybuffer";
  request.setRequestHeader("Authorization", `Bearer ${host.token}`);
  request.setRequestHeader("Content-Type", "application/json");
  request.send(JSON.stringify(named));
  if (request.status !== 200) throw new Error(`the host answered ${request.status} to ${method}`);
  return request.response;
}
