/** Data boxes as JSON: a file, or a part of edition.json, checked against docs/box.schema.json and filled up with nulls. */
import type { BoxData, BoxForm, LivingIndex, PagesRow, ScheduleRow, WeatherDay } from "../../../core/model/index.js";
import { assertNever } from "../../../core/units/index.js";
import type { Failure } from "../failure.js";
import { checkValue, parseChecked } from "../schema.js";
import { qrModules } from "./qrModules.js";

/** A box as it was given: its data, and the form asked for. */
export interface GivenBox {
  readonly data: BoxData;
  readonly form: BoxForm | null;
}

/** The kinds of box: weather, pages, prices, schedule, qr. */
export type BoxKind = BoxData["kind"];

/** Reads the text of a JSON file. */
export function boxFromJson(path: string, text: string): ({ readonly ok: true } & GivenBox) | Failure {
  const read = parseChecked<{ readonly kind: BoxKind }>(path, text, "box-any");
  return read.ok ? boxFromValue(path, read.value, "") : read;
}

/** Reads a box from a value that says its kind; `where` is its place in the file, for failures. */
export function boxFromValue(path: string, value: { readonly kind: BoxKind }, where: string): ({ readonly ok: true } & GivenBox) | Failure {
  const read = checkValue<WrittenBox>(path, value, `box-${value.kind}`, where);
  return read.ok ? { ok: true, data: filledUp(read.value), form: read.value.form ?? null } : read;
}

type Figure = string | number | null;

/** A box as docs/box.schema.json allows it: fields may be left out. */
type WrittenBox = { readonly form?: BoxForm } & (
  | {
      readonly kind: "weather";
      readonly fields: {
        readonly days?: readonly (Pick<WeatherDay, "when"> & Partial<WeatherDay>)[];
        readonly indices?: readonly (Pick<LivingIndex, "name"> & Partial<LivingIndex>)[];
      };
    }
  | {
      readonly kind: "pages";
      readonly heading?: string | null;
      readonly rows?: readonly Partial<PagesRow>[];
      readonly filled?: "edition";
    }
  | {
      readonly kind: "prices";
      readonly heading?: string | null;
      readonly note?: string | null;
      readonly rows: readonly {
        readonly name?: string | null;
        readonly unit?: string | null;
        readonly price?: Figure;
        readonly change?: Figure;
      }[];
    }
  | { readonly kind: "schedule"; readonly heading?: string | null; readonly rows: readonly Partial<ScheduleRow>[] }
  | { readonly kind: "qr"; readonly heading?: string | null; readonly address: string; readonly caption?: string | null }
);

function filledUp(box: WrittenBox): BoxData {
  switch (box.kind) {
    case "weather": {
      const days = (box.fields.days ?? []).map((day) => ({ sky: null, wind: null, low: null, high: null, ...day }));
      const indices = (box.fields.indices ?? []).map((index) => ({ level: null, grade: null, advice: null, ...index }));
      return { kind: "weather", fields: { days, indices } };
    }
    case "pages": {
      const rows = (box.rows ?? []).map((row) => ({ page: null, section: null, headline: null, ...row }));
      return { kind: "pages", heading: box.heading ?? null, rows, ...(box.filled ? { filled: box.filled } : {}) };
    }
    case "prices": {
      const rows = box.rows.map(({ name = null, unit = null, price = null, change = null }) => ({
        name,
        unit,
        price: asPrinted(price),
        change: typeof change === "number" ? signed(change) : change,
      }));
      return { kind: "prices", heading: box.heading ?? null, note: box.note ?? null, rows };
    }
    case "schedule": {
      const rows = box.rows.map((row) => ({ date: null, time: null, what: null, where: null, ...row }));
      return { kind: "schedule", heading: box.heading ?? null, rows };
    }
    case "qr": {
      const address = box.address.trim();
      return { kind: "qr", heading: box.heading ?? null, address, caption: box.caption ?? null, modules: qrModules(address) };
    }
    default:
      return assertNever(box);
  }
}

function asPrinted(figure: Figure): string | null {
  return typeof figure === "number" ? String(figure) : figure;
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}
