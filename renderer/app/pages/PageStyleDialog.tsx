/** Another template under the page on the stage. What stands there keeps its place as far as the new grid lets it. */
import { useState } from "react";
import { isRefusal, restylePage } from "../../../core/commands/index.js";
import type { Trouble } from "../../../host/api/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { TemplatePicker, useTemplates } from "../editions/TemplatePicker.js";
import { useWords } from "../words.js";
import { docOf, pageHere, perform } from "./pageSteps.js";

export function PageStyleDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const here = pageHere(session);
  const templates = useTemplates(session);
  const [chosen, setChosen] = useState(here?.style ?? "");

  async function change(): Promise<Trouble | null> {
    const given = await session.api.pageStyle({ template: chosen });
    if (!given.ok) return given;
    const doc = docOf(session);
    if (here !== null && doc !== null) {
      const outcome = restylePage(doc, here.id, given.style, "looked-at");
      if (isRefusal(outcome)) return { code: outcome.refused, params: outcome.params };
      perform(session, (now, id) => restylePage(now, here.id, given.style, id));
    }
    onClose();
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("page-style-title", { page: here?.number ?? 1 })}
      width={720}
      ok={words("page-style-change")}
      onOk={change}
      isReady={chosen !== here?.style}
    >
      <p className="quiet">{words("page-style-how")}</p>
      <div className="dialog-scroll">
        <TemplatePicker session={session} templates={templates} chosen={chosen} onChoose={setChosen} />
      </div>
    </AskDialog>
  );
}
