/** What this is, and whose work it stands on. */
import { Modal } from "antd";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import type { DialogProps } from "./dialog.js";
import { WORKS } from "./works.js";

/** Put in by the build, from package.json. */
declare const __DUIKAI_VERSION__: string;

export function AboutDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  return (
    <AntTheme session={session}>
      <Modal open title={words("about-title", { version: __DUIKAI_VERSION__ })} onCancel={onClose} footer={null} width={560}>
        <p>{words("about-line")}</p>
        <p className="quiet">{words("about-licence")}</p>
        <ul className="works">
          {WORKS.map(({ name, purpose, licence }) => (
            <li key={name}>
              <span>{name}</span>
              <span className="quiet">{words(purpose)}</span>
              <span className="quiet">{licence}</span>
            </li>
          ))}
        </ul>
      </Modal>
    </AntTheme>
  );
}
