/** A dialog that asks one thing and does it, by its button or by Enter; why it could not be done stands above what is asked. */
import { Alert, Form, Modal } from "antd";
import { type ReactNode, useRef, useState } from "react";
import type { Trouble } from "../../../host/api/index.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import type { DialogProps } from "./dialog.js";

interface AskDialogProps extends DialogProps {
  readonly title: string;
  /** In CSS pixels. */
  readonly width: number;
  /** The words of the button that does it. */
  readonly ok: string;
  /** Does it, and closes the dialog; gives why it could not be done. */
  readonly onOk: () => Trouble | null | Promise<Trouble | null>;
  /** Whether it can be done yet. */
  readonly isReady?: boolean;
  /** For what takes something away. */
  readonly isDanger?: true;
  readonly children: ReactNode;
}

export function AskDialog({ session, onClose, title, width, ok, onOk, isReady = true, isDanger, children }: AskDialogProps) {
  const words = useWords(session);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** Known at once: two keys may come before the button says that it is busy. */
  const isGoing = useRef(false);

  async function go(): Promise<void> {
    if (!isReady || isGoing.current) return;
    isGoing.current = true;
    setBusy(true);
    const why = await onOk();
    isGoing.current = false;
    setBusy(false);
    setTrouble(why);
  }
  return (
    <AntTheme session={session}>
      <Modal
        open
        title={title}
        onCancel={onClose}
        width={width}
        okText={ok}
        cancelText={words("dialog-cancel")}
        confirmLoading={isBusy}
        okButtonProps={{ disabled: !isReady, ...(isDanger ? { danger: true, autoFocus: true } : {}) }}
        onOk={() => void go()}
      >
        <Form layout="vertical" onFinish={() => void go()}>
          {trouble && <Alert type="error" showIcon message={words(trouble.code, trouble.params)} />}
          {children}
        </Form>
      </Modal>
    </AntTheme>
  );
}
