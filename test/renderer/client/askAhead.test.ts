import { describe, expect, it } from "vitest";
import type { EditionCard, HostApi } from "../../../host/api/index.js";
import { askAhead } from "../../../renderer/client/askAhead.js";

const card = (edition: string) => ({ edition }) as EditionCard;

/** A host that notes what it is asked. */
function hostWith(...editions: readonly string[]) {
  const asked: string[] = [];
  const api = {
    listEditions: async () => {
      asked.push("list");
      return { ok: true, editions: editions.map(card) };
    },
    openEdition: async ({ edition }: { edition: string }) => {
      asked.push(`open ${edition}`);
      return { ok: true, name: edition };
    },
  } as unknown as HostApi;
  return { asked, ahead: askAhead(api, ([first]) => first ?? null) };
}

describe("a host that is asked ahead", () => {
  it("lists its editions and opens the first before anybody asks, once", async () => {
    const { asked, ahead } = hostWith("a", "b");
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual(["list", "open a"]);
    expect(await ahead.listEditions({})).toMatchObject({ editions: [{ edition: "a" }, { edition: "b" }] });
    expect(await ahead.openEdition({ edition: "a" })).toMatchObject({ name: "a" });
    expect(asked).toEqual(["list", "open a"]);
  });

  it("is asked anew for all that comes later, and for another edition", async () => {
    const { asked, ahead } = hostWith("a", "b");
    await ahead.listEditions({});
    await ahead.listEditions({});
    expect(await ahead.openEdition({ edition: "b" })).toMatchObject({ name: "b" });
    expect(await ahead.openEdition({ edition: "a" })).toMatchObject({ name: "a" });
    expect([...asked].sort()).toEqual(["list", "list", "open a", "open a", "open b"]);
  });

  it("opens nothing where there is nothing", async () => {
    const { asked, ahead } = hostWith();
    await ahead.listEditions({});
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual(["list"]);
  });
});
