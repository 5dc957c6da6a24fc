/** To which page the chosen story goes: the way by keys for what is dragged to a tab. */
import { Radio } from "antd";
import { useState } from "react";
import { pagesInOrder } from "../../../core/commands/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { useWords } from "../words.js";
import { docOf, moveFramesToPage, pageHere } from "./pageSteps.js";

export function StoryPageDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const doc = docOf(session);
  const here = pageHere(session);
  const pages = (doc === null ? [] : pagesInOrder(doc)).filter(({ id }) => id !== here?.id);
  const [target, setTarget] = useState(pages.find(({ number }) => number > (here?.number ?? 0))?.id ?? pages[0]?.id ?? "");
  function move(): null {
    moveFramesToPage(session, session.store.getState().selection, target);
    onClose();
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("story-page-title")}
      width={360}
      ok={words("story-page-move")}
      onOk={move}
      isReady={target !== ""}
    >
      <Radio.Group className="page-choices" value={target} onChange={(event) => setTarget(String(event.target.value))}>
        {pages.map(({ id, number, section }) => (
          <Radio key={id} value={id} autoFocus={id === target}>
            {words("desk-page", { page: number, section })}
          </Radio>
        ))}
      </Radio.Group>
    </AskDialog>
  );
}
