/** The pictures of tools and buttons: our own drawings, lines of one weight on 16 × 16. */

const PATHS = {
  select: "M4 2.5v10l2.7-2.4 1.6 3.7 1.7-.7-1.6-3.7H12z",
  text: "M3.5 5V3h9v2M8 3v10M6 13h4",
  "text-frame": "M2.5 2.5h11v11h-11zM5 6h6M5 8.5h6M5 11h3.5",
  headline: "M3.5 3v10M3.5 8h6M9.5 3v10M12 13h2M13 6.5V13M12 6.5h1",
  picture: "M2.5 3h11v10h-11zM2.5 11l3.2-3.4 2.6 2.6 2-1.8 3.2 3M10.6 6.6a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8",
  box: "M2.5 3h11v10h-11zM2.5 6h11M6.5 6v7M2.5 9.5h11",
  note: "M3.5 2.5h9v7.5l-3.5 3.5H3.5zM9 13.5V10h3.5M5.5 5.5h5M5.5 8h3",
  link: "M2.5 3h4.5v4H2.5zM9 9h4.5v4H9zM7 5h4.3v3.4M9.8 7l1.5 1.6L12.8 7",
  shape: "M2.5 2.5h5v5h6v6h-11zM10.5 2.5v3M9 4h3",
  rule: "M2.5 13.5l11-11",
  hand: "M5 8.5V4.3a.9.9 0 0 1 1.8 0V7m0-3.6a.9.9 0 0 1 1.8 0V7m0-2.9a.9.9 0 0 1 1.8 0V8m0-2.2a.9.9 0 0 1 1.7 0V10c0 2.2-1.5 3.6-3.6 3.6-1.6 0-2.5-.6-3.3-1.9L3.3 9.4c-.5-.8.7-1.7 1.4-1z",
  zoom: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.3l3.4 3.4M7 5v4M5 7h4",
  close: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  open: "M2.5 12.5v-9h4l1.3 1.6h5.7v7.4z",
  new: "M4 2.5h5.5L12 5v8.5H4zM9.5 2.5V5H12M8 7.2v4M6 9.2h4",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.3l3.4 3.4",
  check: "M3.5 8.5l3 3 6-7",
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  error: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 5v3.8M8 10.7v.3",
  page: "M3.5 2.5h9v11h-9zM5.5 5h5M5.5 7.2h2M5.5 9.2h2M5.5 11.2h2M9 7.2h1.5v4H9z",
  story: "M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
