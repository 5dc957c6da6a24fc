import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HostApi } from "../../../host/api/index.js";
import { createSession } from "../../../renderer/app/session.js";
import type { PageHost } from "../../../renderer/client/index.js";
import type { Editing } from "../../../renderer/state/editing.js";
import { createShell } from "../../../renderer/state/shell.js";
import { createView } from "../../../renderer/state/view.js";
import { docOf, EDITION } from "../../core/page/editions.js";

/** A session whose edition is shown in a variant, before a host that notes about which one it is asked. */
function inVariant(variant: string | null) {
  const asked: unknown[] = [];
  const refuse = async (named: object) => {
    asked.push("variant" in named ? named.variant : "none named");
    return { ok: false, code: "host-away", params: {} };
  };
  const api = { propose: refuse, startExport: refuse } as unknown as HostApi;
  const editing = { store: { getState: () => ({ variant, doc: docOf([[]], [EDITION]) }) }, settled: async () => {} } as unknown as Editing;
  const view = createView("zh");
  const session = createSession({ api, desktop: null } as unknown as PageHost, new EventTarget() as Worker, view, createShell());
  view.setState({ edition: "e", editing });
  return { asked, session };
}

beforeEach(() => vi.stubGlobal("navigator", { platform: "Linux" }));
afterEach(() => vi.unstubAllGlobals());

describe("a session that shows a variant", () => {
  it.each(["late", null])("plans and puts out that one: %s", async (variant) => {
    const { asked, session } = inVariant(variant);
    await session.proposing.ask(false);
    await session.exporting.start(false);
    expect(asked).toEqual([variant, variant]);
  });
});
