/** Shows the dialog that is open, and gives the focus back to where it was. */
import { Suspense, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Session } from "../session.js";
import { DIALOGS } from "./allDialogs.js";

export function DialogHost({ session }: { readonly session: Session }) {
  const name = useStore(session.shell, (shell) => shell.dialog);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (name !== null) return;
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  }, [name]);
  if (name === null) return null;
  before.current ??= document.activeElement;
  const Dialog = DIALOGS[name];
  return (
    <Suspense fallback={null}>
      <Dialog session={session} onClose={() => session.shell.setState({ dialog: null })} />
    </Suspense>
  );
}
