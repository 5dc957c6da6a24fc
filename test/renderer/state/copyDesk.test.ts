import { describe, expect, it } from "vitest";
import type { HostApi } from "../../../host/api/index.js";
import { createCopyDesk, hasCome, intakeShown } from "../../../renderer/state/copyDesk.js";
import { docOf, EDITION, pictureOf } from "../../core/page/editions.js";

const FOLDER = { folder: "f1", name: "收稿" };

function hostWith(answers: Partial<HostApi>): HostApi {
  return answers as HostApi;
}

describe("the copy desk", () => {
  it("says when the folder that it watches is away, and lists what came once it is back", async () => {
    let isAway = true;
    const api = hostWith({
      lookIntoCopyFolder: async () =>
        isAway
          ? { ok: false, code: "copy-folder-gone", params: { name: "收稿" } }
          : { ok: true, files: [{ name: "要闻.txt", kind: "copy", bytes: 9, at: 1, hash: "ab" }] },
    });
    const desk = createCopyDesk(api, () => null);
    desk.watch(FOLDER);
    await desk.look();
    expect(desk.store.getState()).toMatchObject({ away: { code: "copy-folder-gone" }, files: [] });
    isAway = false;
    await desk.look();
    expect(desk.store.getState()).toMatchObject({ away: null, files: [{ name: "要闻.txt" }] });
    desk.watch(null);
  });

  it("brings nothing into another edition by itself", () => {
    const desk = createCopyDesk(hostWith({}), () => null);
    desk.setAutomatic(true);
    desk.store.setState({ intake: "copy1", part: 3 });
    desk.leave();
    expect(desk.store.getState()).toMatchObject({ isAutomatic: false, intake: null, part: 0 });
  });

  it("knows a file that came in as a picture, and that no copy is under review before any came", () => {
    const doc = docOf([[]], [EDITION, { ...pictureOf("p"), hash: "ab" }]);
    expect([hasCome(doc, "ab"), hasCome(doc, "cd")]).toEqual([true, false]);
    expect(intakeShown(doc, null)).toBeNull();
  });
});
