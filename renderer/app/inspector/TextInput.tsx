/** Words of one line or several; they count once the field is left, or with Enter. */
import { Input } from "antd";
import { type KeyboardEvent, useState } from "react";
import type { ControlProps } from "./controlProps.js";

export function TextInput({ id, label, control, shown, words, onChange }: ControlProps<"text">) {
  const [draft, setDraft] = useState<string | null>(null);
  const value = draft ?? (shown.kind === "one" ? String(shown.value ?? "") : "");
  const isLong = (control.rows ?? 1) > 1;

  function commit(): void {
    if (draft !== null) onChange(draft);
    setDraft(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (!isLong || event.ctrlKey || event.metaKey)) commit();
    else if (event.key === "Escape" && draft !== null) setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const own = {
    id,
    value,
    "aria-label": label,
    placeholder: shown.kind === "mixed" ? words("inspector-mixed") : (control.placeholder ?? ""),
    onBlur: commit,
    onKeyDown,
  };
  if (isLong) return <Input.TextArea {...own} rows={control.rows ?? 1} onChange={(event) => setDraft(event.target.value)} />;
  return <Input {...own} onChange={(event) => setDraft(event.target.value)} />;
}
