import { expect, it } from "vitest";
import { APP_PRIVILEGES, isAppUrl } from "../../../../electron/main/page/scheme.js";

it("gives its protocol the rules of the web, and no way round a policy", () => {
  expect(APP_PRIVILEGES).toEqual({
    scheme: "duikai",
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  });
});

it.each(["duikai://app/", "duikai://app", "duikai://app/assets/x.js?1#2"])("knows %s for its own", (url) => {
  expect(isAppUrl(url)).toBe(true);
});

it.each(["duikai://app.evil.example/", "duikai://app:80/", "duikai://someone@app/", "duikai:app", "https://app/", "app", ""])(
  "does not take %s for its own",
  (url) => expect(isAppUrl(url)).toBe(false),
);
