import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isRefusal } from "../../../../core/commands/index.js";
import { apply } from "../../../../core/edit/index.js";
import { recordsOf } from "../../../../core/model/index.js";
import type { HostApi, Trouble } from "../../../../host/api/index.js";
import { placePictures } from "../../../../renderer/app/placing/placePictures.js";
import type { Editing, Make } from "../../../../renderer/state/editing.js";
import { createView } from "../../../../renderer/state/view.js";
import type { LaidPage } from "../../../../renderer/worker/messages.js";
import { docOf, EDITION } from "../../../core/page/editions.js";

/** A reader that cannot read files of the name `held`, as it cannot what another program holds. */
class Reader {
  result: string | null = null;
  onload = () => {};
  onerror = () => {};
  readAsDataURL({ name }: File): void {
    this.result = "data:image/png;base64,AA==";
    if (name === "held.png") this.onerror();
    else this.onload();
  }
}

/** A window on an empty page, before a host that takes every picture but `odd.png`. */
function bench() {
  const state = { doc: docOf([[]], [EDITION]), refused: [] as Trouble[] };
  const editing = {
    store: { getState: () => state },
    refuse: (why: Trouble) => state.refused.push(why),
    perform(make: Make) {
      const made = make(state.doc, `t${state.doc.records.size}`);
      if (made === null || isRefusal(made)) return false;
      state.doc = apply(state.doc, made);
      state.refused = [];
      return true;
    },
  } as unknown as Editing;
  const api = {
    addPicture: async ({ name }: { readonly name: string }) =>
      name === "odd.png"
        ? { ok: false, code: "picture-unreadable", params: { name } }
        : { ok: true, file: name, pixels: { width: 400, height: 300 }, caption: "", credit: null, hash: name },
  } as unknown as HostApi;
  const store = createView("zh");
  store.setState({ edition: "e", editing, pages: [{ page: "page1", number: 1, frames: [] } as unknown as LaidPage] });
  return { state, desk: { store, api, select: () => {}, middle: () => null } };
}

const png = (name: string) => ({ name, type: "image/png" }) as File;

beforeEach(() => vi.stubGlobal("FileReader", Reader));
afterEach(() => vi.unstubAllGlobals());

describe("pictures that are placed together", () => {
  it.each([
    ["held.png", "copy-file-unreadable"],
    ["odd.png", "picture-unreadable"],
  ])("come in though %s among them does not, which is said at the end", async (name, code) => {
    const { state, desk } = bench();
    await placePictures(desk, [png(name), png("a.png"), png("b.png")], { page: 1, x: 100, y: 100 });
    expect(recordsOf(state.doc, "picture").map(({ file }) => file)).toEqual(["a.png", "b.png"]);
    expect(state.refused).toMatchObject([{ code, params: { name } }]);
  });
});
