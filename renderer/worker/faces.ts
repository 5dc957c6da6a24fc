/** The faces of the host, as the worker has them: opened when they are first asked for, or ahead, all at once. */
import type { Face, FaceKey, FaceSet, Family, Substitution } from "../../core/face/index.js";
import type { DisplayPage } from "../../core/page/index.js";
import { faceFromBytes, readTrueType, type Stretch } from "../../fonts/browser.js";
import { type FaceCard, type HostFailure, hostClient } from "../../host/api/index.js";
import { httpTransport } from "../client/http.js";
import { createFetchedFont, type FetchedFont } from "./fetchedFont.js";
import type { HostPlace } from "./messages.js";

export interface HostFaces extends FaceSet {
  /** Opens faces ahead. What cannot be had is opened when it is asked for. */
  prepare(cards: readonly FaceCard[]): Promise<void>;
  /** Fetches the outlines of all glyphs on a page; null when they are there. */
  missing(page: DisplayPage): Promise<void> | null;
  /** Fetches all that is not there yet of the faces that were opened, so that nothing has to be waited for later on. */
  fetchWhole(): Promise<void>;
}

interface OpenFace {
  readonly face: Face;
  readonly font: FetchedFont;
  /** Where a glyph stands in the file; null where outlines came with everything else. */
  readonly placeOf: ((glyph: number) => Stretch) | null;
}

/**
 * A set of faces whose files come from the host. The layout is synchronous, and so what of a face is not there yet is waited for: in a worker
 * that holds up nobody.
 */
export function hostFaces(host: HostPlace): HostFaces {
  const api = hostClient(httpTransport(host.origin, host.token));
  const named = new Map<string, Face | null>();
  const byKey = new Map<FaceKey, OpenFace>();
  const substitutions = new Map<string, Substitution>();

  function fontOf({ key, size }: FaceCard): FetchedFont {
    return createFetchedFont(size, {
      now: (parts) => new Uint8Array(askNow(host, "font", { key, parts })),
      async later(parts) {
        const answer = await api.font({ key, parts });
        return answer.ok ? answer.bytes : null;
      },
    });
  }

  function openWith(card: FaceCard, font: FetchedFont): Face {
    const kept = byKey.get(card.key);
    if (kept) return kept.face;
    for (const { from, to } of tablesOf(card)) font.load(from, to);
    const { key, family, weight, member, outlines } = card;
    const face = faceFromBytes(font.bytes, { key, family, weight, ...(member === null ? {} : { postScriptName: member }) }, font.load);
    const trueType = outlines.from < outlines.to ? readTrueType(font.bytes, font.load) : null;
    byKey.set(key, { face, font, placeOf: trueType?.placeOf ?? null });
    return face;
  }

  return {
    face(family, weight, depth = 0) {
      const name = `${family} ${weight} ${depth}`;
      const kept = named.get(name);
      if (kept !== undefined) return kept;
      const card = cardFrom(host, family, weight, depth);
      const face = card && (byKey.get(card.key)?.face ?? openWith(card, fontOf(card)));
      named.set(name, face);
      if (face && card && depth === 0 && card.family !== family)
        substitutions.set(`${family} ${weight}`, { family, weight, used: face.postScriptName });
      return face;
    },
    byKey(key) {
      const open = byKey.get(key);
      if (!open) throw new Error(`no face with the key ${JSON.stringify(key)} was given out`);
      return open.face;
    },
    substitutions: () => [...substitutions.values()],
    // The host's own check tells of files that it refuses.
    refusals: () => [],
    async prepare(cards) {
      await Promise.all(
        cards.map(async (card) => {
          const font = fontOf(card);
          await font.fetch(tablesOf(card));
          openWith(card, font);
        }),
      );
    },
    missing(page) {
      const waiting = [...glyphsOn(page)].flatMap(([key, glyphs]) => {
        const open = byKey.get(key);
        const { placeOf } = open ?? {};
        if (!open || !placeOf) return [];
        return open.font.fetch([...glyphs].map(placeOf)) ?? [];
      });
      return waiting.length === 0 ? null : Promise.all(waiting).then(() => {});
    },
    async fetchWhole() {
      for (const { font } of byKey.values()) await font.fetch([{ from: 0, to: font.bytes.length }]);
    },
  };
}

/** All of a font file but its outlines. */
function tablesOf({ size, outlines }: FaceCard): readonly Stretch[] {
  return [
    { from: 0, to: outlines.from },
    { from: outlines.to, to: size },
  ];
}

function glyphsOn({ groups }: DisplayPage): ReadonlyMap<FaceKey, ReadonlySet<number>> {
  const found = new Map<FaceKey, Set<number>>();
  for (const item of groups.flatMap(({ items }) => items)) {
    if (item.kind !== "glyphs") continue;
    const glyphs = found.get(item.face) ?? new Set();
    found.set(item.face, glyphs);
    for (const glyph of item.glyphs) glyphs.add(glyph);
  }
  return found;
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
