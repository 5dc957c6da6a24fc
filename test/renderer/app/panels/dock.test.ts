import { describe, expect, it } from "vitest";
import { messageIds } from "../../../../messages/index.js";
import { PANEL_COMPONENTS } from "../../../../renderer/app/panels/components.js";
import { type Arranger, createDock } from "../../../../renderer/app/panels/dock.js";
import { PANELS } from "../../../../renderer/app/panels/panels.js";

function recorder() {
  const asked: string[] = [];
  const front = new Set<string>();
  const arranger: Arranger = {
    show: (id) => asked.push(`show ${id}`),
    hide: (id) => asked.push(`hide ${id}`),
    isInFront: (id) => front.has(id),
    restore: () => asked.push("restore"),
  };
  return { asked, front, arranger };
}

describe("the panels of the window", () => {
  it("each have a title and a component", () => {
    const known = new Set(messageIds());
    for (const { id, title } of PANELS) {
      expect(known.has(title), title).toBe(true);
      expect(PANEL_COMPONENTS[id], id).toBeDefined();
    }
    expect(Object.keys(PANEL_COMPONENTS).length).toBe(PANELS.length);
  });

  it("are shown once they can be, when they were asked for before", () => {
    const dock = createDock();
    dock.show("findings");
    const { asked, arranger } = recorder();
    dock.attach(arranger);
    dock.attach(recorder().arranger);
    expect(asked).toEqual(["show findings"]);
  });

  it("are hidden by what shows them when they are seen, and come to the front from behind a tab", () => {
    const dock = createDock();
    const { asked, front, arranger } = recorder();
    const leave = dock.attach(arranger);
    dock.shown.setState(["board"], true);
    dock.toggle("board");
    front.add("board");
    dock.toggle("board");
    dock.restore();
    leave();
    dock.show("board");
    expect(asked).toEqual(["show board", "hide board", "restore"]);
  });
});
