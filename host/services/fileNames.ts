/** Names of files that are made of pages, by the pattern of the house (`fileName` in templates/house.json). */

/** What a pattern may say of a page: `{date}-{page}-{section}`. */
interface NamedPage {
  /** As 2026-05-01. */
  readonly date: string;
  /** 版序, written with two digits so that files sort as pages do. */
  readonly page: number;
  readonly section: string;
  readonly paper: string;
}

/** What Windows, macOS or Linux forbid in a name (Naming Files, Paths, and Namespaces, Microsoft Learn), and control characters. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu;
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Most bytes of a name; with an ending, and the marks of a temporary file, it stays below the 255 of Linux and macOS. */
const MOST_BYTES = 180;
/** So that a long name of a section does not push the number of the page out. */
const MOST_BYTES_OF_A_VALUE = 60;
/** What joins a value that is not there to the others. */
const JOINTS_AT_ENDS = /^[-_\s]+|[-_\s]+$/g;

/** The name of a page's file without its ending; never empty, and one that every file system takes. */
export function pageFileName(pattern: string, page: NamedPage): string {
  const [paper, section] = [shortened(page.paper, MOST_BYTES_OF_A_VALUE), shortened(page.section, MOST_BYTES_OF_A_VALUE)];
  const values: Readonly<Record<string, string>> = { date: page.date, page: String(page.page).padStart(2, "0"), paper, section };
  const name = fileName(pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole));
  const isLacking = Object.values(values).includes("");
  return (isLacking ? name.replace(JOINTS_AT_ENDS, "") : name) || values.page || "";
}

/** Words as a part of a path that every file system takes: what is forbidden becomes `_`; empty for words of blanks and points alone. */
export function fileName(words: string): string {
  // A name ends in neither point nor blank on Windows, and begins with a point only where it is to be hidden.
  const allowed = words.replace(FORBIDDEN, "_").replace(/^[.\s]+|[.\s]+$/g, "");
  return shortened(DEVICE.test(allowed) ? `_${allowed}` : allowed, MOST_BYTES);
}

/** Cut between characters so that it does not take too many bytes. */
function shortened(name: string, most: number): string {
  let bytes = 0;
  const kept = [...name].filter((character) => {
    bytes += new TextEncoder().encode(character).length;
    return bytes <= most;
  });
  return kept.join("").replace(/[.\s]+$/, "");
}
