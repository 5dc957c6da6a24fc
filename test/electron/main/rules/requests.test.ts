import { expect, it, vi } from "vitest";
import { refuseRequests } from "../../../../electron/main/rules/requests.js";

function isCancelled(url: string): unknown {
  const answer = vi.fn();
  const onBeforeRequest = (listener: (details: { url: string }, answer: unknown) => void) => listener({ url }, answer);
  refuseRequests({ webRequest: { onBeforeRequest: onBeforeRequest as never } });
  return answer.mock.calls[0]?.[0].cancel;
}

it.each(["duikai://app/", "duikai://app/assets/main.js", "duikai://app/api/font", "blob:duikai://app/1-2", "devtools://devtools/x.html"])(
  "lets %s through",
  (url) => expect(isCancelled(url)).toBe(false),
);

it.each([
  "https://example.com/",
  "http://127.0.0.1:80/",
  "file:///etc/passwd",
  "duikai://app.evil.example/",
  "duikai://app:81/",
  "data:text/html,x",
  "blob:https://example.com/1",
  "ws://example.com/",
])("cancels %s", (url) => expect(isCancelled(url)).toBe(true));
