/** A dialog that asks one thing and does it: what is wrong stands above what is asked. */
import { Alert, Modal } from "antd";
import type { ReactNode } from "react";
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
  readonly onOk: () => unknown;
  /** Whether it can be done yet. */
  readonly isReady?: boolean;
  readonly isBusy?: boolean;
  /** For what takes something away. */
  readonly isDanger?: true;
  readonly trouble?: Trouble | null;
  readonly children: ReactNode;
}

export function AskDialog({
  session,
  onClose,
  title,
  width,
  ok,
  onOk,
  isReady = true,
  isBusy = false,
  isDanger,
  trouble = null,
  children,
}: AskDialogProps) {
  const words = useWords(session);
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
        onOk={() => void onOk()}
      >
        {trouble && <Alert type="error" showIcon message={words(trouble.code, trouble.params)} />}
        {children}
      </Modal>
    </AntTheme>
  );
}
