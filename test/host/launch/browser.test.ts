import { describe, expect, it } from "vitest";
import { openerOf } from "../../../host/launch/browser.js";

const URL_GIVEN = "http://127.0.0.1:4000/#k&y";

describe("opening the system's browser", () => {
  it("hands the address over as one word, through no shell", () => {
    for (const command of [
      openerOf("win32", {}, URL_GIVEN),
      openerOf("darwin", {}, URL_GIVEN),
      openerOf("linux", { DISPLAY: ":0" }, URL_GIVEN),
    ])
      expect(command?.at(-1)).toBe(URL_GIVEN);
    expect(openerOf("win32", {}, URL_GIVEN)?.[0]).not.toBe("cmd");
  });

  it("opens none on a machine without a screen", () => {
    expect(openerOf("linux", {}, URL_GIVEN)).toBeNull();
    expect(openerOf("linux", { DISPLAY: "" }, URL_GIVEN)).toBeNull();
    expect(openerOf("linux", { WAYLAND_DISPLAY: "wayland-0" }, URL_GIVEN)?.[0]).toBe("xdg-open");
  });
});
