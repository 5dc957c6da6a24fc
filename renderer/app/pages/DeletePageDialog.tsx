/** Asks before a page goes that holds something, and says where that stays. */
import { deletePages, holdingsOf } from "../../../core/commands/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { useWords } from "../words.js";
import { docOf, pageHere, perform } from "./pageSteps.js";

export function DeletePageDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const here = pageHere(session);
  const doc = docOf(session);
  if (here === null || doc === null) return null;
  const { copy, notes } = holdingsOf(doc, here.id);
  function remove(): null {
    if (here) perform(session, (now, id) => deletePages(now, [here.id], id));
    onClose();
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("delete-page-title", { page: here.number, section: here.section })}
      width={420}
      ok={words("act-delete-page")}
      onOk={remove}
      isDanger
    >
      <p>{words("delete-page-copy", { count: copy.length })}</p>
      {notes > 0 && <p>{words("delete-page-notes", { count: notes })}</p>}
    </AskDialog>
  );
}
