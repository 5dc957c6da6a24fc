/** What is done with the variants of an edition (分版、晚版) from menus, chips and by carrying. */
import { createVariant, deleteVariant, moveToVariant, renameVariant, variantTitle } from "../../../core/commands/index.js";
import { variantsOf } from "../../../core/model/index.js";
import type { Editing, EditingState } from "../../state/editing.js";
import { copyToMove } from "../pages/pageSteps.js";
import type { Session } from "../session.js";

function editingOf({ store }: Session): Editing | null {
  return store.getState().editing;
}

/** The variant that is shown; null for the base. */
export function variantHere(session: Session): string | null {
  return editingOf(session)?.store.getState().variant ?? null;
}

/** The base and all variants, in their order, by name and title; none where the edition has only its base. */
export function choicesIn(
  { doc }: Pick<EditingState, "doc">,
  base: string,
): readonly { readonly name: string | null; readonly title: string }[] {
  const variants = variantsOf(doc);
  if (variants.length === 0) return [];
  return [{ name: null, title: base }, ...variants.map((each) => ({ name: each.name, title: variantTitle(each) }))];
}

/** Shows a variant; what is chosen on the stage may not stand there. */
export function showVariant(session: Session, variant: string | null): void {
  session.text.leave();
  session.select([]);
  editingOf(session)?.showVariant(variant);
}

export function makeVariant(session: Session, title: string): boolean {
  const editing = editingOf(session);
  if (!editing?.performOnBase((doc, id) => createVariant(doc, title, id))) return false;
  const made = variantsOf(editing.store.getState().doc).at(-1);
  if (made) showVariant(session, made.name);
  return true;
}

export function nameVariant(session: Session, title: string): boolean {
  const variant = variantHere(session);
  return variant !== null && (editingOf(session)?.performOnBase((doc, id) => renameVariant(doc, variant, title, id)) ?? false);
}

export function deleteVariantHere(session: Session): void {
  const variant = variantHere(session);
  if (variant === null) return;
  showVariant(session, null);
  editingOf(session)?.performOnBase((doc, id) => deleteVariant(doc, variant, id));
}

/** Shows the variant behind the one that is shown, the base after the last. */
export function showNext(session: Session): void {
  const state = editingOf(session)?.store.getState();
  const choices = state ? choicesIn(state, "") : [];
  const at = choices.findIndex(({ name }) => name === state?.variant);
  const next = choices[(at + 1) % Math.max(1, choices.length)];
  if (next) showVariant(session, next.name);
}

/** Moves the stories of frames from the variant that is shown to another one. */
export function framesToVariant(session: Session, frames: readonly string[], to: string | null): void {
  const editing = editingOf(session);
  if (editing === null) return;
  const { doc, variant } = editing.store.getState();
  const isDone = copyToMove(doc, frames).map((copy) => editing.performOnBase((base, id) => moveToVariant(base, copy, variant, to, id)));
  if (isDone.some(Boolean)) session.select([]);
}
