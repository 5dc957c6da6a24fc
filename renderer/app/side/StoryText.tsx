/** The place of the side editor in the panel, kept up to date with what is chosen and how the pages are laid out. */
import { useEffect, useRef } from "react";
import { say } from "../../../messages/index.js";
import type { Editing } from "../../state/editing.js";
import { focusStage } from "../regions.js";
import type { Session } from "../session.js";
import { NONCE } from "../theme/nonce.js";
import { fitOfStory, oversetAt } from "./sideStory.js";
import { createStoryEditor } from "./storyEditor.js";

interface StoryTextProps {
  readonly session: Session;
  readonly editing: Editing;
  readonly story: string;
}

export function StoryText({ session, editing, story }: StoryTextProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const { store } = session;
    const words: (id: string) => string = (id) => say(store.getState().language, id);
    const editor = createStoryEditor(place.current, {
      editing,
      story,
      words,
      nonce: NONCE,
      framesEnd(record) {
        const { doc } = editing.store.getState();
        const at = oversetAt(doc, record, fitOfStory(doc, store.getState().pages, story));
        return at === null ? null : { at, words: words("side-frames-end") };
      },
      onLeave: focusStage,
      onChoose: (from, to) => store.setState({ textTarget: { kind: "story", id: story, from, to, where: "side" } }),
    });
    const choose = () => {
      const { textTarget } = store.getState();
      if (textTarget?.kind === "story" && textTarget.id === story && textTarget.where !== "side")
        editor.choose(textTarget.from, textTarget.to);
    };
    choose();
    const leave = store.subscribe((view, before) => {
      if (view.pages !== before.pages) editor.refresh();
      if (view.textTarget !== before.textTarget) choose();
    });
    return () => {
      leave();
      editor.close();
      const { textTarget } = store.getState();
      if (textTarget?.where === "side" && textTarget.id === story) store.setState({ textTarget: null });
    };
  }, [session, editing, story]);
  return <div ref={place} className="side-text" />;
}
