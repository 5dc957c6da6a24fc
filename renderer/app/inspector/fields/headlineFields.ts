/** Fields of headlines set by hand. */
import {
  adjustHeadline,
  breakMain,
  type HeadlineChange,
  type HeadlinePart,
  hasPart,
  lineMain,
  showPart,
} from "../../../../core/commands/index.js";
import { BLACK, type HeadlineSetting, type HeadlineStyle } from "../../../../core/model/index.js";
import { type Control, choices, count, type Field, lineCount, type Section, type Value } from "../field.js";
import { contentOf, type FrameSubject, holds } from "../subjects.js";
import { TYPE_SIZE } from "../units.js";
import { faceChoices, faceFrom, faceKey } from "./faces.js";

const isHeadline = holds("headline");
const settingOf = (subject: FrameSubject): HeadlineSetting | null => contentOf(subject, "headline")?.setting ?? null;

function headlineField(
  id: string,
  control: Field<FrameSubject>["control"],
  get: (setting: HeadlineSetting, subject: FrameSubject) => Value,
  change: (value: Value, setting: HeadlineSetting) => HeadlineChange,
  more: Partial<Pick<Field<FrameSubject>, "isNarrow">> & { readonly isShown?: (setting: HeadlineSetting) => boolean } = {},
): Field<FrameSubject> {
  const { isShown = () => true, ...own } = more;
  return {
    id: `headline-${id}`,
    control,
    ...own,
    isShown(subject) {
      const setting = settingOf(subject);
      return setting !== null && isShown(setting);
    },
    get(subject) {
      const setting = settingOf(subject);
      return setting && get(setting, subject);
    },
    set(doc, subject, value, step) {
      const setting = settingOf(subject);
      return setting && adjustHeadline(doc, subject.frame.id, change(value, setting), step);
    },
  };
}

const STYLES = ["plain", "reversed", "tinted", "ruled", "boxed", "outlined", "initial"] as const;

/** What a style begins with. */
const NEW_STYLES: Readonly<Record<(typeof STYLES)[number], HeadlineStyle | null>> = {
  plain: null,
  reversed: { kind: "reversed", plate: "black" },
  tinted: { kind: "tinted", ink: "black", share: 0.15 },
  ruled: { kind: "ruled" },
  boxed: { kind: "boxed", shadow: 0.3 },
  outlined: { kind: "outlined" },
  initial: { kind: "initial", plate: "none" },
};

/** Which ink the plate or tint of a style has; null where it has none. */
function plateOf(style: HeadlineStyle | undefined): "none" | "black" | "accent" | null {
  if (style?.kind === "reversed" || style?.kind === "initial") return style.plate;
  return style?.kind === "tinted" ? style.ink : null;
}

function withPlate(style: HeadlineStyle | undefined, plate: Value): HeadlineStyle | null {
  const ink = plate === "accent" ? "accent" : "black";
  switch (style?.kind) {
    case "reversed":
      return { ...style, plate: ink };
    case "tinted":
      return { ...style, ink };
    case "initial":
      return { ...style, plate: plate === "none" ? "none" : ink };
    default:
      return style ?? null;
  }
}

function plateControl({ style, frame }: FrameSubject): Control {
  const isInitial = frame.content.kind === "headline" && frame.content.setting.style?.kind === "initial";
  const none = isInitial ? [{ value: "none", words: "ink-none", ink: { c: 0, m: 0, y: 0, k: 0 } }] : [];
  return {
    kind: "ink",
    swatches: [
      ...none,
      { value: "black", words: "ink-black", ink: BLACK },
      { value: "accent", words: "ink-accent", ink: style.type.accent },
    ],
  };
}

function partField(part: HeadlinePart): Field<FrameSubject> {
  return {
    id: `headline-${part}`,
    isNarrow: true,
    control: { kind: "toggle" },
    isShown: (subject) => settingOf(subject) !== null && settingOf(subject)?.role === undefined,
    get(subject) {
      const setting = settingOf(subject);
      return setting !== null && hasPart(setting, part);
    },
    set: (doc, { frame }, value, id) => showPart(doc, frame.id, part, value === true, id),
  };
}

export const HEADLINE: Section<FrameSubject> = {
  id: "headline",
  fields: [
    headlineField(
      "size",
      TYPE_SIZE,
      ({ size }) => size,
      (value) => ({ size: Number(value) }),
      { isNarrow: true },
    ),
    headlineField(
      "minor-size",
      TYPE_SIZE,
      ({ minorSize }) => minorSize,
      (value) => ({ minorSize: Number(value) }),
      { isNarrow: true },
    ),
    headlineField(
      "face",
      {
        kind: "choice",
        choices: [{ value: "house", words: "face-house" }, ...faceChoices()],
      },
      ({ face }) => (face ? faceKey(face) : "house"),
      (value) => ({ face: faceFrom(value) }),
    ),
    headlineField(
      "tracking",
      { kind: "number", units: { own: "字", sizes: { 字: 1 } }, step: 0.01, digits: 3, least: -0.1, most: 2, empty: "inspector-automatic" },
      ({ tracking }) => tracking ?? null,
      (value) => ({ tracking: typeof value === "number" ? value : null }),
      { isNarrow: true },
    ),
    headlineField(
      "stretch",
      { kind: "number", units: { own: "%", sizes: { "%": 1 } }, step: 1, digits: 0, least: 80, most: 120 },
      ({ stretch = 1 }) => Math.round(stretch * 100),
      (value) => ({ stretch: Number(value) / 100 }),
      { isNarrow: true },
    ),
    {
      id: "headline-lines",
      isNarrow: true,
      control: count(1, 20),
      isShown: isHeadline,
      get: (subject) => settingOf(subject)?.main.length ?? 1,
      set: (doc, { frame }, value, id) => lineMain(doc, frame.id, Number(value), id),
    },
    headlineField(
      "align",
      choices("align", ["house", "start", "center"]),
      ({ align }) => align ?? "house",
      (value) => ({ align: value === "start" || value === "center" ? value : null }),
      { isNarrow: true },
    ),
    {
      id: "headline-main",
      control: { kind: "text", rows: 2 },
      isShown: isHeadline,
      get: (subject) => settingOf(subject)?.main.join("\n") ?? "",
      set: (doc, { frame }, value, id) => breakMain(doc, frame.id, String(value ?? "").split("\n"), id),
    },
    headlineField(
      "above",
      lineCount(0, 20),
      ({ above }) => above,
      (value) => ({ above: Number(value) }),
      { isNarrow: true },
    ),
    headlineField(
      "below",
      lineCount(0, 20),
      ({ below }) => below,
      (value) => ({ below: Number(value) }),
      { isNarrow: true },
    ),
    partField("rubric"),
    partField("kicker"),
    partField("deck"),
    partField("summary"),
    headlineField(
      "summary-box",
      { kind: "toggle" },
      ({ summaryStyle }) => summaryStyle === "boxed",
      (value) => ({ summaryStyle: value === true ? "boxed" : null }),
      { isNarrow: true, isShown: ({ summary }) => summary !== null },
    ),
    headlineField(
      "style",
      choices("headline-style", STYLES),
      ({ style }) => style?.kind ?? "plain",
      (value) => ({ style: NEW_STYLES[STYLES.find((each) => each === value) ?? "plain"] }),
    ),
    headlineField(
      "plate",
      plateControl,
      ({ style }) => plateOf(style),
      (value, { style }) => ({ style: withPlate(style, value) }),
      { isShown: ({ style }) => plateOf(style) !== null },
    ),
    headlineField(
      "share",
      { kind: "share", most: 1 },
      ({ style }) => (style?.kind === "tinted" ? style.share : style?.kind === "boxed" ? style.shadow : 0),
      (value, { style }) => {
        if (style?.kind === "tinted") return { style: { ...style, share: Number(value) } };
        return style?.kind === "boxed" ? { style: { ...style, shadow: Number(value) } } : {};
      },
      { isShown: ({ style }) => style?.kind === "tinted" || style?.kind === "boxed" },
    ),
  ],
};
