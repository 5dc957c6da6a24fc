/** Variants of the edition (分版、晚版): made, shown, named, taken away, and stories moved between them. */
import { variantsOf } from "../../../core/model/index.js";
import { docOf } from "../pages/pageSteps.js";
import type { Session } from "../session.js";
import { deleteVariantHere, showNext, variantHere } from "../variants/variantSteps.js";
import type { Action } from "./action.js";

const canChange = ({ store }: Session): boolean => store.getState().editing?.store.getState().readOnly === null;
const isInVariant = (session: Session): boolean => canChange(session) && variantHere(session) !== null;

function hasVariants(session: Session): boolean {
  const doc = docOf(session);
  return doc !== null && variantsOf(doc).length > 0;
}

export const variantActions: readonly Action[] = [
  {
    id: "act-new-variant",
    group: "variants",
    keys: [],
    isEnabled: canChange,
    run: ({ shell }) => shell.setState({ dialog: "newVariant" }),
  },
  { id: "act-next-variant", group: "variants", keys: ["Mod+Alt+E"], isEnabled: hasVariants, run: showNext },
  {
    id: "act-rename-variant",
    group: "variants",
    keys: [],
    isEnabled: isInVariant,
    run: ({ shell }) => shell.setState({ dialog: "renameVariant" }),
  },
  { id: "act-delete-variant", group: "variants", keys: [], isEnabled: isInVariant, run: deleteVariantHere },
  {
    id: "act-story-to-variant",
    group: "frame",
    keys: [],
    isEnabled: (session) => canChange(session) && hasVariants(session) && session.store.getState().selection.length > 0,
    run: ({ shell }) => shell.setState({ dialog: "storyVariant" }),
  },
];
