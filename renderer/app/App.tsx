/** The window: menus on top, tools at the left, panels round the stage, and how things stand at the foot. */
import { lazy, Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import { listenKeys } from "./actions/listenKeys.js";
import { Banner } from "./Banner.js";
import { CarryGhost } from "./carry/CarryGhost.js";
import { DropFiles } from "./copy/DropFiles.js";
import { DialogHost } from "./dialogs/DialogHost.js";
import { PageTabs } from "./PageTabs.js";
import { BigBoard } from "./pages/Board.js";
import { StageBox } from "./StageBox.js";
import { StartScreen } from "./StartScreen.js";
import { StatusBar } from "./StatusBar.js";
import type { Session } from "./session.js";
import { TitleBar } from "./TitleBar.js";
import { ToolBar } from "./ToolBar.js";
import { Tour } from "./tour/Tour.js";

/** The panels come after the stage, which does not wait for them. */
const DockArea = lazy(async () => ({ default: (await import("./panels/DockArea.js")).DockArea }));

export function App({ session }: { readonly session: Session }) {
  const language = useStore(session.store, (view) => view.language);
  const isOpen = useStore(session.store, (view) => view.edition !== null);
  useEffect(() => listenKeys(session), [session]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  return (
    <>
      <TitleBar session={session} />
      {isOpen ? (
        <>
          <ToolBar session={session} />
          <Workspace session={session} />
        </>
      ) : (
        <StartScreen session={session} />
      )}
      <StatusBar session={session} />
      <DialogHost session={session} />
      <CarryGhost session={session} />
      <DropFiles session={session} />
      <Tour session={session} />
    </>
  );
}

/** The stage lives in an element of its own, which moves in among the panels once they are there, with all that it has painted. */
function Workspace({ session }: { readonly session: Session }) {
  const [stage] = useState(() => {
    const element = document.createElement("div");
    element.className = "stage-home";
    return element;
  });
  return (
    <div className="workspace">
      {createPortal(
        <>
          <PageTabs session={session} />
          <Banner session={session} />
          <StageBox session={session} />
          <BigBoard session={session} />
        </>,
        stage,
      )}
      <Suspense fallback={<BareStage stage={stage} />}>
        <DockArea session={session} stage={stage} />
      </Suspense>
    </div>
  );
}

/** The stage alone, where it will be among the panels. */
function BareStage({ stage }: { readonly stage: HTMLElement }) {
  return <div className="bare-stage" ref={(place) => place?.append(stage)} />;
}
