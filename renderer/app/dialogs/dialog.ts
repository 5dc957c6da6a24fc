/** What every dialog is given. */
import type { Session } from "../session.js";

export interface DialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}
