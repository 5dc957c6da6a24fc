import { expect, it } from "vitest";
import { keepApp, keepSession } from "../../../../electron/main/rules/allRules.js";
import { FakeContents, fakeElectron } from "../../../fakes/electron.js";

it("holds every rule for all contents that are ever made", () => {
  const { parts, app } = fakeElectron("/nowhere");
  keepApp(parts.app);
  expect(app.did).toEqual(["sandbox"]);
  const contents = new FakeContents();
  app.emit("web-contents-created", {}, contents);
  expect(contents.eventNames().sort()).toEqual(["will-attach-webview", "will-frame-navigate", "will-redirect"]);
  expect(contents.windowOpenHandler).not.toBeNull();
});

it("holds every rule of a session", () => {
  const { parts, session } = fakeElectron("/nowhere");
  keepSession(parts.session.defaultSession);
  expect(Object.keys(session).sort()).toEqual(["before", "check", "device", "request"]);
});
