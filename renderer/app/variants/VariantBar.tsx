/** The variants of the edition beside its pages: which one is shown and changed. Stories can be laid upon the others. */
import { useStore } from "zustand";
import type { EditingState } from "../../state/editing.js";
import { useDrop } from "../carry/useDrop.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { choicesIn, showVariant } from "./variantSteps.js";
import "./variants.css";

const docIn = ({ doc }: EditingState) => doc;
const variantIn = ({ variant }: EditingState) => variant;

export function VariantBar({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const doc = useEditing(session, docIn);
  const variant = useEditing(session, variantIn);
  const isShown = useStore(session.store, (view) => view.editing !== null);
  const choices = doc === null ? [] : choicesIn({ doc }, words("variant-base"));
  if (!isShown || choices.length === 0) return null;
  const here = choices.find(({ name }) => name === variant);
  return (
    <fieldset className="variant-bar" data-region="variants">
      <legend className="quiet">{words("variant-bar")}</legend>
      {choices.map(({ name, title }) => (
        <Chip key={name ?? ""} session={session} name={name} title={title} isHere={name === variant} />
      ))}
      {variant !== null && here && (
        <span className="variant-words" role="status">
          {words("variant-here", { name: here.title })}
        </span>
      )}
    </fieldset>
  );
}

interface ChipProps {
  readonly session: Session;
  readonly name: string | null;
  readonly title: string;
  readonly isHere: boolean;
}

function Chip({ session, name, title, isHere }: ChipProps) {
  const drop = useDrop(session, { kind: "variant", variant: name });
  return (
    <button type="button" aria-pressed={isHere} {...drop} onClick={() => showVariant(session, name)}>
      {title}
    </button>
  );
}
