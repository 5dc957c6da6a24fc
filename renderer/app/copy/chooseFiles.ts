/** Lets a person choose files of copy. */
import type { Session } from "../session.js";

export function chooseFiles(session: Session): void {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.addEventListener("change", () => {
    session.dock.show("copy");
    void session.copyDesk.bringFiles([...(field.files ?? [])]);
  });
  field.click();
}
