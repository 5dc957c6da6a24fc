import { describe, expect, it } from "vitest";
import type { HostApi, HostFailure } from "../../../host/api/index.js";
import { createCopyDesk, hasCome, intakeShown } from "../../../renderer/state/copyDesk.js";
import type { Editing } from "../../../renderer/state/editing.js";
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

  describe("with a folder whose copy comes in by itself", () => {
    /** A desk over one file that arrived, the names that it asked for, and why the host does not read them. */
    function arrived(why: { code: string | null }) {
      const asked: string[] = [];
      const api = hostWith({
        lookIntoCopyFolder: async () => ({ ok: true, files: [{ name: "要闻.txt", kind: "copy", bytes: 9, at: 1, hash: "ab" }] }),
        importFromFolder: async ({ name }) => {
          asked.push(name);
          return why.code === null
            ? { ok: true, sources: [], pictures: [], troubles: [] }
            : { ok: false, code: why.code as HostFailure["code"], params: { name } };
        },
      });
      const editing = { edition: "e", store: { getState: () => ({ doc: docOf([[]], [EDITION]) }) } } as unknown as Editing;
      const desk = createCopyDesk(api, () => editing);
      desk.store.setState({ folder: FOLDER, isAutomatic: true });
      return { asked, desk };
    }

    it("tries a file again that was held by others at the first look, and says so once", async () => {
      const why: { code: string | null } = { code: "copy-file-gone" };
      const { asked, desk } = arrived(why);
      await desk.look();
      await desk.look();
      expect(desk.store.getState().troubles).toHaveLength(1);
      why.code = null;
      await desk.look();
      await desk.look();
      expect(asked).toHaveLength(3);
    });

    it("does not try what can never be read", async () => {
      const { asked, desk } = arrived({ code: "copy-archive-damaged" });
      await desk.look();
      await desk.look();
      expect(asked).toHaveLength(1);
    });

    it("brings it into the next edition too", async () => {
      const { asked, desk } = arrived({ code: null });
      await desk.look();
      desk.leave();
      desk.store.setState({ isAutomatic: true });
      await desk.look();
      expect(asked).toHaveLength(2);
    });
  });

  it("knows a file that came in as a picture, and that no copy is under review before any came", () => {
    const doc = docOf([[]], [EDITION, { ...pictureOf("p"), hash: "ab" }]);
    expect([hasCome(doc, "ab"), hasCome(doc, "cd")]).toEqual([true, false]);
    expect(intakeShown(doc, null)).toBeNull();
  });
});
