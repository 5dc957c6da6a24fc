/** Saves the edition under another name and goes on in the new one; the old one stays as it was saved. */
import { Form, Input } from "antd";
import { useState } from "react";
import { useStore } from "zustand";
import type { Trouble } from "../../../host/api/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";

export function SaveAsDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const editing = useStore(session.store, (view) => view.editing);
  const old = useEditing(session, (state) => state.name) ?? "";
  const [name, setName] = useState(words("save-as-copy", { name: old }));

  async function save(): Promise<Trouble | null> {
    if (editing === null) return null;
    await editing.settled();
    const saved = await session.api.saveEditionAs({ edition: editing.edition, name: name.trim() });
    if (!saved.ok) return saved;
    onClose();
    await session.list();
    await session.open(saved.edition);
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("save-as-title")}
      width={460}
      ok={words("save-as-save")}
      onOk={save}
      isReady={name.trim() !== ""}
    >
      <Form.Item label={words("new-edition-name")} extra={words("save-as-how", { name: old })}>
        <Input id="save-as-name" value={name} autoFocus onChange={(event) => setName(event.target.value)} />
      </Form.Item>
    </AskDialog>
  );
}
