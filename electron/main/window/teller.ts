/** Tells the page what happened outside it; what happens before it listens is told once it does. */
import type { WebContents } from "electron";
import type { DesktopEvent } from "../../../host/api/index.js";
import { EVENT_CHANNEL } from "../../channels.js";

export interface Teller {
  tell(event: DesktopEvent): void;
  /** A page that loads listens when it is through; until then, what it is told waits. */
  listenTo(contents: Pick<WebContents, "on" | "send">): void;
}

export function createTeller(): Teller {
  let waiting: DesktopEvent[] = [];
  let listening: Pick<WebContents, "send"> | null = null;
  return {
    tell(event) {
      if (listening === null) waiting.push(event);
      else listening.send(EVENT_CHANNEL, event);
    },
    listenTo(contents) {
      const isGone = () => {
        if (listening === contents) listening = null;
      };
      contents.on("did-start-loading", isGone);
      contents.on("destroyed", isGone);
      contents.on("did-finish-load", () => {
        listening = contents;
        for (const event of waiting) contents.send(EVENT_CHANNEL, event);
        waiting = [];
      });
    },
  };
}
