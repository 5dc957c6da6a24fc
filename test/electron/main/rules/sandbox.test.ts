import { expect, it, vi } from "vitest";
import { sandboxEverything } from "../../../../electron/main/rules/sandbox.js";

it("turns the sandbox on for every process", () => {
  const enableSandbox = vi.fn();
  sandboxEverything({ enableSandbox });
  expect(enableSandbox).toHaveBeenCalledOnce();
});
