/** To which variant the chosen story goes: the way by keys for what is carried to a chip. */
import { Radio } from "antd";
import { useState } from "react";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { docOf } from "../pages/pageSteps.js";
import { useWords } from "../words.js";
import { choicesIn, framesToVariant, variantHere } from "./variantSteps.js";

/** The base has no name of its own. */
const BASE = "";

export function StoryVariantDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const doc = docOf(session);
  const here = variantHere(session);
  const choices = (doc === null ? [] : choicesIn({ doc }, words("variant-base"))).filter(({ name }) => name !== here);
  const [target, setTarget] = useState(choices[0]?.name ?? BASE);
  function move(): null {
    framesToVariant(session, session.store.getState().selection, target === BASE ? null : target);
    onClose();
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("story-variant-title")}
      width={400}
      ok={words("story-page-move")}
      onOk={move}
    >
      <p className="quiet">{words("story-variant-how")}</p>
      <Radio.Group className="page-choices" value={target} onChange={(event) => setTarget(String(event.target.value))}>
        {choices.map(({ name, title }) => (
          <Radio key={name ?? BASE} value={name ?? BASE} autoFocus={(name ?? BASE) === target}>
            {title}
          </Radio>
        ))}
      </Radio.Group>
    </AskDialog>
  );
}
