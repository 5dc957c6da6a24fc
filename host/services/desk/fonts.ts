/** The faces of this machine, for clients that open the same ones. */
import type { PrintFace } from "../../../core/face/index.js";
import type { FileFaceSet } from "../../../fonts/index.js";
import type { FaceCard, FilePart, HostApi } from "../../api/index.js";
import { failure } from "../failure.js";
import type { OpenEdition } from "../savedEdition/index.js";

export function fontMethods(faces: FileFaceSet): Pick<HostApi, "face" | "font"> {
  return {
    face: async ({ family, weight, depth }) => {
      const face = faces.face(family, weight, depth);
      return { ok: true, face: face && cardOf(faces, face) };
    },
    font: async ({ key, parts }) => {
      const file = faces.fileOf(key);
      if (file === null) return failure("font-key-unknown", { key });
      const pieces = (parts ?? [{ from: 0, to: file.size }]).map((part: FilePart) => file.read(part));
      const [only] = pieces;
      return { ok: true, type: "font/sfnt", bytes: pieces.length === 1 && only ? only : Buffer.concat(pieces) };
    },
  };
}

/** The faces that stand on the pages of an edition as it was saved. */
export function cardsOfEdition(faces: FileFaceSet, fonts: OpenEdition["fonts"]): readonly FaceCard[] {
  const found = fonts.flatMap(({ family, weight }) => faces.face(family, weight) ?? []);
  return [...new Set(found)].map((face) => cardOf(faces, face));
}

function cardOf(faces: FileFaceSet, { key, family, weight }: PrintFace): FaceCard {
  const file = faces.fileOf(key);
  if (file === null) throw new Error(`the face ${key} has no file`);
  return { key, family, weight, member: file.member, size: file.size, outlines: file.outlines };
}
