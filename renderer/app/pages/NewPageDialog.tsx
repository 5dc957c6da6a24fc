/** A new page: from which template, for which section, and where among the others. */
import { Form, Input, Radio } from "antd";
import { useState } from "react";
import { useStore } from "zustand";
import { newPage, pagesInOrder } from "../../../core/commands/index.js";
import type { Trouble } from "../../../host/api/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { TemplatePicker, useTemplates } from "../editions/TemplatePicker.js";
import { useWords } from "../words.js";
import { docOf, pageHere, performAndShow } from "./pageSteps.js";

export function NewPageDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const here = pageHere(session);
  const templates = useTemplates(session);
  // The page behind a front page is an inside page.
  const following = templates.find(({ id }) => id === here?.style)?.next ?? here?.style ?? "";
  const [chosen, setChosen] = useState<string | null>(null);
  const [section, setSection] = useState(words("new-edition-section-more"));
  const [place, setPlace] = useState<"behind" | "last">("behind");
  const template = chosen ?? following;

  async function make(): Promise<Trouble | null> {
    const given = await session.api.pageStyle({ template });
    if (!given.ok) return given;
    const doc = docOf(session);
    const behind = place === "behind" ? here : doc && pagesInOrder(doc).at(-1);
    performAndShow(session, (now, id) => newPage(now, { style: given.style, section: section.trim() }, behind?.id ?? null, id));
    onClose();
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("act-new-page")}
      width={720}
      ok={words("new-page-make")}
      onOk={make}
      isReady={template !== ""}
    >
      <div className="page-facts">
        <Form.Item label={words("page-section")}>
          <Input id="page-section" value={section} autoFocus onChange={(event) => setSection(event.target.value)} />
        </Form.Item>
        <Form.Item label={words("new-page-place")}>
          <Radio.Group value={place} onChange={(event) => setPlace(event.target.value === "last" ? "last" : "behind")}>
            <Radio value="behind">{words("new-page-behind", { page: here?.number ?? 1 })}</Radio>
            <Radio value="last">{words("new-page-last")}</Radio>
          </Radio.Group>
        </Form.Item>
      </div>
      <p className="quiet">{words("new-page-template", { name: templates.find(({ id }) => id === template)?.name[language] ?? "" })}</p>
      <div className="dialog-scroll">
        <TemplatePicker session={session} templates={templates} chosen={template} onChoose={setChosen} />
      </div>
    </AskDialog>
  );
}
