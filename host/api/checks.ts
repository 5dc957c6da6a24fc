/** Checks of what comes over a border: small questions to one value each, kept as data in the contract. */
import type { Transaction } from "../../core/edit/index.js";
import type { FilePart } from "./results.js";

/** Whether a value is what an argument wants. */
export type Check<Value> = (value: unknown) => value is Value;

export function oneOf<Value extends string>(...values: readonly Value[]): Check<Value> {
  return (value): value is Value => values.some((each) => each === value);
}

/** A whole number between the two, both included. */
export function wholeNumber(least: number, most: number): Check<number> {
  return (value): value is number => typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

/** A text of at least one unit and not more than so many. */
export function text(most: number): Check<string> {
  return (value): value is string => typeof value === "string" && value.length > 0 && value.length <= most;
}

/** A text of not more than so many units, which may be empty. */
export function words(most: number): Check<string> {
  return (value): value is string => typeof value === "string" && value.length <= most;
}

/** A cell of a page's grid, from 0. */
export function isCell(value: unknown): value is { readonly col: number; readonly line: number } {
  return isRecord(value) && isOffset(value.col) && isOffset(value.line);
}

/** A day of a calendar as it is written into files. */
export function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Whether a value is a plain record of named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Null, or what another check asks for. */
export function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value): value is Value | null => value === null || check(value);
}

/** Nothing at all, or what another check asks for. */
export function optional<Value>(check: Check<Value>): Check<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || check(value);
}

/** A list of not more than so many values that pass a check. */
export function listOf<Value>(check: Check<Value>, most: number): Check<readonly Value[]> {
  return (value): value is readonly Value[] => Array.isArray(value) && value.length <= most && value.every(check);
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

export function isFilePart(value: unknown): value is FilePart {
  return isRecord(value) && isOffset(value.from) && isOffset(value.to) && Number(value.from) <= Number(value.to);
}

/**
 * Whether a value has the form of a transaction. What its records hold is held against their schemas by the host, before it takes
 * them in.
 */
export function isTransaction(value: unknown): value is Transaction {
  if (!isRecord(value) || typeof value.id !== "string" || typeof value.label !== "string") return false;
  const { records, texts = [], styles = [], origin = "", at = 0, params = {} } = value;
  return (
    isRecord(records) &&
    [records.added, records.removed].every((list) => isListOf(list, isNamed)) &&
    isListOf(records.changed, (each) => isRecord(each) && isNamed(each.before) && isNamed(each.after)) &&
    isListOf(texts, isPatch) &&
    isListOf(styles, (each) => isRecord(each) && [each.before, each.after].every((style) => style === null || isNamed(style))) &&
    typeof origin === "string" &&
    typeof at === "number" &&
    isRecord(params)
  );
}

function isPatch(value: unknown): boolean {
  if (!isRecord(value) || typeof value.story !== "string" || !isRecord(value.text)) return false;
  const { at, removed, inserted } = value.text;
  return isOffset(at) && typeof removed === "string" && typeof inserted === "string" && [value.blocks, value.marks].every(isSplice);
}

function isSplice(value: unknown): boolean {
  return isRecord(value) && isOffset(value.index) && [value.removed, value.inserted].every((list) => isListOf(list, isRecord));
}

function isOffset(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isNamed(value: unknown): boolean {
  return isRecord(value) && typeof value.id === "string";
}

function isListOf(value: unknown, check: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}
