/** What the page on the stage is called in its folio. */
import { Form, Input, Modal } from "antd";
import { useState } from "react";
import { changePages } from "../../../core/commands/index.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import { pageHere, perform } from "./pageSteps.js";

export function SectionDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const here = pageHere(session);
  const [section, setSection] = useState(here?.section ?? "");
  function change(): void {
    if (here) perform(session, (doc, id) => changePages(doc, [here.id], { section }, id));
    onClose();
  }
  return (
    <AntTheme session={session}>
      <Modal
        open
        title={words("section-title", { page: here?.number ?? 1 })}
        onCancel={onClose}
        width={360}
        okText={words("dialog-ok")}
        cancelText={words("dialog-cancel")}
        onOk={change}
      >
        <Form layout="vertical" onFinish={change}>
          <Form.Item label={words("page-section")} extra={words("term-section")}>
            <Input id="page-section" value={section} autoFocus onChange={(event) => setSection(event.target.value)} />
          </Form.Item>
        </Form>
      </Modal>
    </AntTheme>
  );
}
