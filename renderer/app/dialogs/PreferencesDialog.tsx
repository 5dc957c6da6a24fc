/** What a person prefers: language, look, units, and the way to the keys. */
import { Button, Form, Modal, Segmented } from "antd";
import { useStore } from "zustand";
import type { Language } from "../../../messages/index.js";
import { DENSITIES, type Preferences, THEMES, UNITS } from "../../state/shell.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import type { DialogProps } from "./dialog.js";

export function PreferencesDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const preferences = useStore(session.shell, (shell) => shell.preferences);
  const change = (changed: Partial<Preferences>) => session.shell.setState({ preferences: { ...preferences, ...changed } });
  const choices = <Value extends string>(name: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: words(`pref-${name}-${value}`) }));
  return (
    <AntTheme session={session}>
      <Modal open title={words("pref-title")} onCancel={onClose} footer={null} width={460} destroyOnHidden>
        <Form layout="horizontal" labelCol={{ flex: "96px" }} labelAlign="left" colon={false}>
          <Form.Item label={words("pref-language")}>
            <Segmented<Language>
              value={language}
              options={[
                { value: "zh", label: "中文" },
                { value: "en", label: "English" },
              ]}
              onChange={(value) => session.setLanguage(value)}
            />
          </Form.Item>
          <Form.Item label={words("pref-theme")}>
            <Segmented value={preferences.theme} options={choices("theme", THEMES)} onChange={(theme) => change({ theme })} />
          </Form.Item>
          <Form.Item label={words("pref-density")}>
            <Segmented value={preferences.density} options={choices("density", DENSITIES)} onChange={(density) => change({ density })} />
          </Form.Item>
          <Form.Item label={words("pref-units")} extra={words("term-units")}>
            <Segmented value={preferences.units} options={choices("units", UNITS)} onChange={(units) => change({ units })} />
          </Form.Item>
          <Form.Item label={words("pref-keys")}>
            <Button onClick={() => session.shell.setState({ dialog: "shortcuts" })}>{words("act-shortcuts")}</Button>
          </Form.Item>
        </Form>
      </Modal>
    </AntTheme>
  );
}
