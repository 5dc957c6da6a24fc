/** Another template under the page on the stage. What stands there keeps its place as far as the new grid lets it. */
import { Alert, Modal } from "antd";
import { useState } from "react";
import { isRefusal, restylePage } from "../../../core/commands/index.js";
import type { Trouble } from "../../../host/api/index.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { TemplatePicker, useTemplates } from "../editions/TemplatePicker.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import { docOf, pageHere, perform } from "./pageSteps.js";

export function PageStyleDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const here = pageHere(session);
  const templates = useTemplates(session);
  const [chosen, setChosen] = useState(here?.style ?? "");
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  async function change(): Promise<void> {
    const given = await session.api.pageStyle({ template: chosen });
    if (!given.ok) return setTrouble(given);
    const doc = docOf(session);
    if (here === null || doc === null) return onClose();
    const outcome = restylePage(doc, here.id, given.style, "looked-at");
    if (isRefusal(outcome)) return setTrouble({ code: outcome.refused, params: outcome.params });
    perform(session, (now, id) => restylePage(now, here.id, given.style, id));
    onClose();
  }
  return (
    <AntTheme session={session}>
      <Modal
        open
        title={words("page-style-title", { page: here?.number ?? 1 })}
        onCancel={onClose}
        width={720}
        okText={words("page-style-change")}
        cancelText={words("dialog-cancel")}
        okButtonProps={{ disabled: chosen === here?.style }}
        onOk={() => void change()}
      >
        {trouble && <Alert type="error" showIcon message={words(trouble.code, trouble.params)} />}
        <p className="quiet">{words("page-style-how")}</p>
        <div className="dialog-scroll">
          <TemplatePicker session={session} templates={templates} chosen={chosen} onChoose={setChosen} />
        </div>
      </Modal>
    </AntTheme>
  );
}
