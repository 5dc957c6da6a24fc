/** What a variant is called: a new one, or the one that is shown. */
import { Form, Input } from "antd";
import { useState } from "react";
import { variantTitle } from "../../../core/commands/index.js";
import { variantsOf } from "../../../core/model/index.js";
import type { Trouble } from "../../../host/api/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { docOf } from "../pages/pageSteps.js";
import { useWords } from "../words.js";
import { makeVariant, nameVariant, variantHere } from "./variantSteps.js";

export function NewVariantDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  return (
    <NameDialog
      session={session}
      onClose={onClose}
      title={words("variant-new-title")}
      how={words("variant-new-how")}
      first=""
      onName={(name) => makeVariant(session, name)}
    />
  );
}

export function RenameVariantDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const doc = docOf(session);
  const variant = (doc === null ? [] : variantsOf(doc)).find(({ name }) => name === variantHere(session));
  const old = variant ? variantTitle(variant) : "";
  return (
    <NameDialog
      session={session}
      onClose={onClose}
      title={words("variant-rename-title", { name: old })}
      how=""
      first={old}
      onName={(name) => nameVariant(session, name)}
    />
  );
}

interface NameDialogProps extends DialogProps {
  readonly title: string;
  readonly how: string;
  readonly first: string;
  /** Whether it could be called so. */
  readonly onName: (name: string) => boolean;
}

function NameDialog({ session, onClose, title, how, first, onName }: NameDialogProps) {
  const words = useWords(session);
  const [name, setName] = useState(first);
  function done(): Trouble | null {
    if (name.trim() !== first && !onName(name)) return session.store.getState().editing?.store.getState().refused ?? null;
    onClose();
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={title}
      width={420}
      ok={words("dialog-ok")}
      onOk={done}
      isReady={name.trim() !== ""}
    >
      <Form.Item label={words("variant-name")} extra={how}>
        <Input id="variant-name" value={name} autoFocus onChange={(event) => setName(event.target.value)} />
      </Form.Item>
    </AskDialog>
  );
}
