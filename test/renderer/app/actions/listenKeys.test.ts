import { describe, expect, it } from "vitest";
import { actsHere } from "../../../../renderer/app/actions/listenKeys.js";

const anywhere = { whileTyping: true } as const;

describe("keys while a person types", () => {
  it("all act where nothing is typed into", () => {
    expect(actsHere({}, "V", null)).toBe(true);
  });

  it("leave a field alone, but for those that are meant to act everywhere", () => {
    expect(actsHere({}, "V", "field")).toBe(false);
    expect(actsHere({}, "Mod+Z", "field")).toBe(false);
    expect(actsHere(anywhere, "Mod+K", "field")).toBe(true);
  });

  it("never take a character away from what is typed, whatever a person has made them", () => {
    expect(actsHere(anywhere, "K", "field")).toBe(false);
    expect(actsHere(anywhere, "K", "page")).toBe(false);
  });

  it("act on text on the page when they type nothing", () => {
    expect(actsHere({}, "Mod+Z", "page")).toBe(true);
    expect(actsHere({}, "V", "page")).toBe(false);
  });
});
