/** What the page on the stage is called in its folio. */
import { Form, Input } from "antd";
import { useState } from "react";
import { changePages } from "../../../core/commands/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { useWords } from "../words.js";
import { pageHere, perform } from "./pageSteps.js";

export function SectionDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const here = pageHere(session);
  const [section, setSection] = useState(here?.section ?? "");
  function change(): null {
    if (here) perform(session, (doc, id) => changePages(doc, [here.id], { section }, id));
    onClose();
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("section-title", { page: here?.number ?? 1 })}
      width={360}
      ok={words("dialog-ok")}
      onOk={change}
    >
      <Form.Item label={words("page-section")} extra={words("term-section")}>
        <Input id="page-section" value={section} autoFocus onChange={(event) => setSection(event.target.value)} />
      </Form.Item>
    </AskDialog>
  );
}
