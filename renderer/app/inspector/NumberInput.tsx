/** A number with its unit: sums and other units may be typed (`12mm+1字`), arrow keys step. */
import { Input, type InputRef } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import { measured } from "../../../core/units/index.js";
import type { ControlProps } from "./controlProps.js";
import type { Control, Shown } from "./field.js";

type NumberControl = Extract<Control, { readonly kind: "number" }>;

/** With Shift a step is so many. */
const LONG_STEP = 10;

export function NumberInput({ id, label, control, shown, words, onChange, onWrong }: ControlProps<"number">) {
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<InputRef>(null);
  const text = draft ?? shownText(shown, control, words);

  function commit(typed: string): void {
    setDraft(null);
    if (typed.trim() === "") {
      onWrong(null);
      if (control.empty) onChange(null);
      return;
    }
    const value = named(typed, control, words) ?? measured(typed, control.units);
    const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = control;
    if (value === null) onWrong(words("inspector-no-number", { text: typed }));
    else if (value < least - ROUNDING || value > most + ROUNDING) onWrong(rangeWords(control, words));
    else {
      onWrong(null);
      onChange(rounded(value, control.digits));
    }
  }

  function step(by: number): void {
    const now = draft === null ? null : measured(draft, control.units);
    const from = now ?? (shown.kind === "one" && typeof shown.value === "number" ? shown.value : (control.least ?? 0));
    const next = Math.max(control.least ?? Number.NEGATIVE_INFINITY, Math.min(from + by, control.most ?? Number.POSITIVE_INFINITY));
    setDraft(null);
    onWrong(null);
    onChange(rounded(next, control.digits), true);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const way = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (way !== 0) step(way * control.step * (event.shiftKey ? LONG_STEP : 1));
    else if (event.key === "Enter" && draft !== null) commit(draft);
    else if (event.key === "Escape" && draft !== null) {
      setDraft(null);
      onWrong(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") setTimeout(() => input.current?.select());
  }

  return (
    <Input
      ref={input}
      id={id}
      className="number"
      aria-label={label}
      value={text}
      placeholder={shown.kind === "mixed" ? words("inspector-mixed") : control.empty ? words(control.empty) : ""}
      suffix={control.units.own === "" ? null : <span className="unit">{unitWords(control.units.own, words)}</span>}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => draft !== null && commit(draft)}
      onKeyDown={onKeyDown}
    />
  );
}

const ROUNDING = 1e-6;

/** The number that is called by a word. */
function named(typed: string, control: NumberControl, words: ControlProps["words"]): number | null {
  const found = Object.entries(control.named ?? {}).find(([, name]) => words(`inspector-${name}`) === typed.trim());
  return found ? Number(found[0]) : null;
}

function rounded(value: number, digits: number): number {
  const factor = 10 ** (digits + 2);
  return Math.round(value * factor) / factor;
}

function shownText(shown: Shown, control: NumberControl, words: ControlProps["words"]): string {
  if (shown.kind === "mixed" || typeof shown.value !== "number") return "";
  const name = control.named?.[shown.value];
  return name ? words(`inspector-${name}`) : plain(shown.value, control.digits);
}

function plain(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function rangeWords({ least, most, digits }: NumberControl, words: ControlProps["words"]): string {
  const [from, to] = [least, most].map((end) => (end === undefined ? "…" : plain(end, digits)));
  return words("refused-range", { least: from ?? "", most: to ?? "" });
}

/** Units that have a word in both languages. */
function unitWords(unit: string, words: ControlProps["words"]): string {
  const names: Readonly<Record<string, string>> = { 栏: "unit-column", 行: "unit-line", 字: "unit-character", pt: "unit-point" };
  const name = names[unit];
  return name ? words(name) : unit;
}
