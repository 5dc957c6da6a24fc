/** Saves the edition under another name and goes on in the new one; the old one stays as it was saved. */
import { Alert, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useStore } from "zustand";
import type { Trouble } from "../../../host/api/index.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";

export function SaveAsDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const editing = useStore(session.store, (view) => view.editing);
  const old = useEditing(session, (state) => state.name) ?? "";
  const [name, setName] = useState(words("save-as-copy", { name: old }));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    if (editing === null) return onClose();
    setBusy(true);
    await editing.settled();
    const saved = await session.api.saveEditionAs({ edition: editing.edition, name: name.trim() });
    setBusy(false);
    if (!saved.ok) return setTrouble(saved);
    onClose();
    await session.list();
    await session.open(saved.edition);
  }
  return (
    <AntTheme session={session}>
      <Modal
        open
        title={words("save-as-title")}
        onCancel={onClose}
        width={460}
        okText={words("save-as-save")}
        cancelText={words("dialog-cancel")}
        confirmLoading={isBusy}
        okButtonProps={{ disabled: name.trim() === "" }}
        onOk={() => void save()}
      >
        <Form layout="vertical" onFinish={() => void save()}>
          {trouble && <Alert type="error" showIcon message={words(trouble.code, trouble.params)} />}
          <Form.Item label={words("new-edition-name")} extra={words("save-as-how", { name: old })}>
            <Input id="save-as-name" value={name} autoFocus onChange={(event) => setName(event.target.value)} />
          </Form.Item>
        </Form>
      </Modal>
    </AntTheme>
  );
}
