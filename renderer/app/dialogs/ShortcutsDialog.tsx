/** All keys, by menu: each can be changed, given back, and all can be printed. */
import { Button, Input, Modal, Popconfirm, Space } from "antd";
import { useState } from "react";
import { useStore } from "zustand";
import { type Action, labelOf } from "../actions/action.js";
import { HEADINGS, sectionsOf } from "../actions/menus.js";
import type { Session } from "../session.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import type { DialogProps } from "./dialog.js";
import { ShortcutRow } from "./ShortcutRow.js";

export function ShortcutsDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const [query, setQuery] = useState("");
  const [recording, setRecording] = useState<string | null>(null);
  return (
    <AntTheme session={session}>
      <Modal
        open
        title={words("keys-title")}
        width={640}
        // While keys are recorded, Escape ends that and not the dialog.
        keyboard={recording === null}
        onCancel={onClose}
        footer={<Foot session={session} />}
      >
        <p className="quiet">{words("keys-how")}</p>
        <Input
          allowClear
          placeholder={words("keys-filter")}
          aria-label={words("keys-filter")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <div className="keys-sheet">
          {HEADINGS.map((menu) => (
            <Section
              key={menu.id}
              session={session}
              title={words(menu.id)}
              actions={matching(session, sectionsOf(menu.groups).flat(), query)}
            >
              {(action) => (
                <ShortcutRow
                  key={action.id}
                  session={session}
                  action={action}
                  isRecording={recording === action.id}
                  onRecord={(isOn) => setRecording(isOn ? action.id : null)}
                />
              )}
            </Section>
          ))}
        </div>
      </Modal>
    </AntTheme>
  );
}

interface SectionProps {
  readonly session: Session;
  readonly title: string;
  readonly actions: readonly Action[];
  readonly children: (action: Action) => React.ReactNode;
}

function Section({ title, actions, children }: SectionProps) {
  if (actions.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {actions.map(children)}
    </section>
  );
}

function Foot({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const hasChanges = useStore(session.shell, (shell) => Object.keys(shell.keys).length > 0);
  return (
    <Space>
      <Button onClick={() => window.print()}>{words("keys-print")}</Button>
      <Popconfirm
        title={words("keys-reset-sure")}
        okText={words("keys-reset")}
        cancelText={words("keys-cancel")}
        onConfirm={() => session.shell.setState({ keys: {} })}
      >
        <Button disabled={!hasChanges}>{words("keys-reset")}</Button>
      </Popconfirm>
    </Space>
  );
}

function matching({ store }: Session, actions: readonly Action[], query: string): readonly Action[] {
  const wanted = query.trim().toLowerCase();
  return actions.filter((action) => labelOf(action, store.getState().language).toLowerCase().includes(wanted));
}
