import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import type { HostApi } from "../../../../host/api/index.js";
import { keepPictures } from "../../../../renderer/app/editions/keepPictures.js";
import type { Painter } from "../../../../renderer/stage/painter.js";
import type { Editing, EditingState } from "../../../../renderer/state/editing.js";
import { createView, type View } from "../../../../renderer/state/view.js";

describe("the picture that is kept with an edition", () => {
  it("is none of a variant that came on the stage while it was painted", async () => {
    const heard: string[] = [];
    const store = createView("zh");
    store.setState({ edition: "e", pages: [{ number: 1, width: 500, height: 700 }] as unknown as View["pages"] });
    const state = createStore(() => ({ savedRevision: 0, readOnly: null, variant: null }) as unknown as EditingState);
    let painted: (bitmap: ImageBitmap) => void = () => {};
    const painter = { paint: () => new Promise<ImageBitmap>((resolve) => (painted = resolve)) } as unknown as Painter;
    const api = { keepEditionPicture: async () => heard.push("kept") } as unknown as HostApi;
    keepPictures(api, painter, store, { edition: "e", store: state } as Editing);

    state.setState({ savedRevision: 1 });
    state.setState({ variant: "late" });
    painted({ close: () => heard.push("closed") } as unknown as ImageBitmap);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual(["closed"]);
  });
});
