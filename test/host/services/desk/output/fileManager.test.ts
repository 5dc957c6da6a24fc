import { describe, expect, it } from "vitest";
import { fileManagerOf } from "../../../../../host/services/desk/output/fileManager.js";

describe("the file manager", () => {
  it("is that of the system, and none on a machine without a screen", () => {
    expect(fileManagerOf("win32", {})).toBe("explorer");
    expect(fileManagerOf("darwin", {})).toBe("open");
    expect(fileManagerOf("linux", { DISPLAY: ":0" })).toBe("xdg-open");
    expect(fileManagerOf("linux", {})).toBe(null);
  });
});
