import { expect, it } from "vitest";
import { createTeller } from "../../../../electron/main/window/teller.js";
import { FakeContents } from "../../../fakes/electron.js";

const action = (id: string) => ({ kind: "action", id }) as const;
const told = (contents: FakeContents) => contents.sent.map(([, event]) => (event as { id: string }).id);

it("keeps what happens before the page listens, and tells it in order", () => {
  const teller = createTeller();
  const contents = new FakeContents();
  teller.tell(action("a"));
  teller.listenTo(contents as never);
  teller.tell(action("b"));
  expect(contents.sent).toEqual([]);
  contents.emit("did-finish-load");
  teller.tell(action("c"));
  expect(told(contents)).toEqual(["a", "b", "c"]);
  expect(contents.sent[0]?.[0]).toBe("duikai:event");
});

it("waits again while the page is loaded anew", () => {
  const teller = createTeller();
  const contents = new FakeContents();
  teller.listenTo(contents as never);
  contents.emit("did-finish-load");
  contents.emit("did-start-loading");
  teller.tell(action("a"));
  expect(told(contents)).toEqual([]);
  contents.emit("did-finish-load");
  expect(told(contents)).toEqual(["a"]);
});

it("keeps what happens while there is no window for the next one", () => {
  const teller = createTeller();
  const [first, second] = [new FakeContents(), new FakeContents()];
  teller.listenTo(first as never);
  first.emit("did-finish-load");
  first.emit("destroyed");
  teller.tell(action("a"));
  teller.listenTo(second as never);
  second.emit("did-finish-load");
  expect(told(first)).toEqual([]);
  expect(told(second)).toEqual(["a"]);
});
