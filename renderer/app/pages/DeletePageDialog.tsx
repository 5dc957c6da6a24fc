/** Asks before a page goes that holds something, and says where that stays. */
import { Modal } from "antd";
import { deletePages, holdingsOf } from "../../../core/commands/index.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import { docOf, pageHere, perform } from "./pageSteps.js";

export function DeletePageDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const here = pageHere(session);
  const doc = docOf(session);
  if (here === null || doc === null) return null;
  const { copy, notes } = holdingsOf(doc, here.id);
  function remove(): void {
    if (here) perform(session, (now, id) => deletePages(now, [here.id], id));
    onClose();
  }
  return (
    <AntTheme session={session}>
      <Modal
        open
        title={words("delete-page-title", { page: here.number, section: here.section })}
        onCancel={onClose}
        width={420}
        okText={words("act-delete-page")}
        okButtonProps={{ danger: true, autoFocus: true }}
        cancelText={words("dialog-cancel")}
        onOk={remove}
      >
        <p>{words("delete-page-copy", { count: copy.length })}</p>
        {notes > 0 && <p>{words("delete-page-notes", { count: notes })}</p>}
      </Modal>
    </AntTheme>
  );
}
