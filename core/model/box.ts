/**
 * Data boxes: matter that is a form to be filled rather than prose. A box is its data (what may stand
 * in it, by `kind`), a form in which it is drawn, and the page's own type and accent as its style.
 * Fields that nobody gave are null; odd values are kept as they came, so that a finding can name them.
 */
import type { WeatherBox } from "./intake.js";

/** A box as a record of the document. */
export interface BoxRecord {
  readonly id: string;
  readonly type: "box";
  readonly data: BoxData;
  /** The form that a person asked for; the planner chooses when it is absent. */
  readonly form?: BoxForm;
}

/** What a box holds; each kind has one file in `core/page/boxes` that says how it is set and what may be wrong with it. */
export type BoxData = WeatherBox | PagesBox | PricesBox | ScheduleBox | CodeBox;

/** `sidebar`: one or two columns wide and high. `strip`: wide and low, for the head or foot of a page. */
export type BoxForm = "sidebar" | "strip";

/** An index of pages (导读, 今日版面). */
export interface PagesBox {
  readonly kind: "pages";
  readonly heading: string | null;
  readonly rows: readonly PagesRow[];
  /** The rows are what the other pages of the edition bring, whatever stands in `rows`. */
  readonly filled?: "edition";
}

export interface PagesRow {
  /** 版序. */
  readonly page: number | null;
  readonly section: string | null;
  readonly headline: string | null;
}

/** Prices of goods, fuels, shares. */
export interface PricesBox {
  readonly kind: "prices";
  readonly heading: string | null;
  /** Where and when the prices were taken, under the table. */
  readonly note: string | null;
  readonly rows: readonly PricesRow[];
}

export interface PricesRow {
  readonly name: string | null;
  /** 元/公斤. */
  readonly unit: string | null;
  /** As printed, so that 3.50 keeps its nought. */
  readonly price: string | null;
  /** Against the time before: "+0.20", "-1.5%", "持平". */
  readonly change: string | null;
}

/** Programmes, fixtures, opening hours. */
export interface ScheduleBox {
  readonly kind: "schedule";
  readonly heading: string | null;
  readonly rows: readonly ScheduleRow[];
}

export interface ScheduleRow {
  /** ISO date, or a day as people write it (11月20日, 周六). Neighbouring rows of one day share its line. */
  readonly date: string | null;
  /** "19:30" or "19:30-21:00". */
  readonly time: string | null;
  readonly what: string | null;
  readonly where: string | null;
}

/** A QR code (ISO/IEC 18004). */
export interface CodeBox {
  readonly kind: "qr";
  readonly heading: string | null;
  readonly address: string;
  readonly caption: string | null;
  /** Rows of the code from the top, "1" for a dark module, without its quiet zone; null when the address makes none. */
  readonly modules: readonly string[] | null;
}
