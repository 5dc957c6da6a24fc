import { describe, expect, it } from "vitest";
import { boxFromJson } from "../../../../host/services/boxes/boxJson.js";

const read = (value: unknown) => boxFromJson("a.box.json", JSON.stringify(value));

describe("a data box as JSON", () => {
  it("fills what is left out with nulls", () => {
    expect(read({ kind: "weather", fields: { days: [{ when: "today", low: 3 }] } })).toEqual({
      ok: true,
      form: null,
      data: { kind: "weather", fields: { days: [{ when: "today", sky: null, wind: null, low: 3, high: null }], indices: [] } },
    });
    expect(read({ kind: "pages", form: "strip", rows: [{ page: 2 }] })).toEqual({
      ok: true,
      form: "strip",
      data: { kind: "pages", heading: null, rows: [{ page: 2, section: null, headline: null }] },
    });
  });

  it("keeps a price as it is written, and gives a change in numbers its sign", () => {
    const rows = [
      { name: "米", price: "3.50", change: 0.2 },
      { name: "面", price: 4, change: -0.1 },
    ];
    expect(read({ kind: "prices", rows })).toMatchObject({
      data: {
        rows: [
          { price: "3.50", change: "+0.2" },
          { price: "4", change: "-0.1" },
        ],
      },
    });
  });

  it("makes the code of an address, and none of one that is too long", () => {
    const code = read({ kind: "qr", address: " https://example.com " });
    if (!code.ok || code.data.kind !== "qr") throw new Error("no code");
    const { address, modules } = code.data;
    expect(address).toBe("https://example.com");
    expect(modules).toHaveLength(25);
    expect(modules?.every((row) => /^[01]{25}$/.test(row))).toBe(true);
    // The corner of every code: a ring of seven modules (ISO/IEC 18004, finder pattern).
    expect(modules?.slice(0, 3).map((row) => row.slice(0, 8))).toEqual(["11111110", "10000010", "10111010"]);
    expect(read({ kind: "qr", address: "长".repeat(900) })).toMatchObject({ ok: true, data: { modules: null } });
  });

  it.each([
    [{ kind: "tide" }, "/kind"],
    [{ kind: "prices", rows: [{ name: "米", cost: 3 }] }, "/rows/0"],
    [{ kind: "weather", fields: { days: [{ when: "today", low: "三度" }] } }, "/fields/days/0/low"],
    [{ kind: "prices", rows: [], form: "round" }, "/form"],
    [[], "/"],
  ])("names the place in the file of what does not fit: %j", (value, where) => {
    expect(read(value)).toMatchObject({ ok: false, code: "json-invalid", params: { path: "a.box.json", where } });
  });

  it("fails when it is no JSON", () => {
    expect(boxFromJson("a.box.json", "{")).toMatchObject({ ok: false, code: "json-unreadable" });
  });
});
