/** All colours of the window, light and dark, in one place: CSS and the dialogs take them from here. */

export interface Palette {
  /** Round the page: neither so bright nor so dark that it changes how the paper looks. */
  readonly ground: string;
  readonly panel: string;
  /** What lies over panels: menus, fields, dialogs. */
  readonly raised: string;
  readonly line: string;
  /** Borders of fields and buttons. */
  readonly edge: string;
  readonly ink: string;
  readonly quiet: string;
  /** The red of the house, as a colour for words and lines. */
  readonly accent: string;
  /** The same as a ground for white words. */
  readonly accentFill: string;
  /** The ground of what is chosen. */
  readonly chosen: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly success: string;
}

export type ThemeName = "light" | "dark";

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: "#d3d5d9",
    panel: "#f4f4f6",
    raised: "#ffffff",
    line: "#d3d5da",
    edge: "#777c86",
    ink: "#1e2024",
    quiet: "#525761",
    accent: "#b3261e",
    accentFill: "#b3261e",
    chosen: "#f7dcd8",
    error: "#b3261e",
    warning: "#825200",
    info: "#1f5f99",
    success: "#1d6b3a",
  },
  dark: {
    ground: "#191a1d",
    panel: "#25272b",
    raised: "#2f3237",
    line: "#3c3f46",
    edge: "#7d838e",
    ink: "#e7e8eb",
    quiet: "#a7acb6",
    accent: "#ff8a7e",
    accentFill: "#c23b31",
    chosen: "#4d2a28",
    error: "#ff8a7e",
    warning: "#e8b45a",
    info: "#8fc1ee",
    success: "#7fcf9b",
  },
};

/** Sizes in CSS pixels, by density. */
export const SIZES = {
  dense: { font: 12, row: 22, bar: 30, gap: 6 },
  roomy: { font: 14, row: 28, bar: 38, gap: 8 },
} as const;

export const FONTS = '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
