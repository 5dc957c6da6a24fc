/** Marks an element as a place where something can be laid down, and tells it when something is over it. */
import { useStore } from "zustand";
import { type DropPlace, dropMark } from "../../state/carry.js";
import type { Session } from "../session.js";

export function useDrop({ carry }: Session, place: DropPlace): { readonly "data-drop": string; readonly "data-over": boolean | undefined } {
  const mark = dropMark(place);
  const isOver = useStore(carry, ({ over }) => over !== null && dropMark(over) === mark);
  return { "data-drop": mark, "data-over": isOver || undefined };
}
