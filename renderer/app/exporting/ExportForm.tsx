/** What is put out: pages, form, press and folder. What was chosen last stands there. */
import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { HostResults } from "../../../host/api/index.js";
import { type ExportWish, isForPress, MARKS, OUTPUTS, PAGE_CHOICES } from "../../state/exporting.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";

interface FormProps {
  readonly session: Session;
  readonly isPagesWrong: boolean;
}

export function ExportForm({ session, isPagesWrong }: FormProps) {
  const words = useWords(session);
  const { exporting } = session;
  const wish = useStore(exporting.store, (state) => state.wish);
  const change = (changed: Partial<ExportWish>) => exporting.change(changed);
  return (
    <Form layout="horizontal" labelCol={{ flex: "84px" }} labelAlign="left" colon={false} className="export-form">
      <PagesItem session={session} isWrong={isPagesWrong} />
      <Form.Item label={words("export-output")}>
        <Select
          value={wish.output}
          aria-label={words("export-output")}
          options={OUTPUTS.map((value) => ({ value, label: words(`export-output-${value}`) }))}
          onChange={(output) => change({ output })}
        />
      </Form.Item>
      {wish.output !== "ninjs" && wish.output !== "json" && <ConditionItem session={session} />}
      {isForPress(wish.output) && (
        <>
          <Form.Item label={words("export-marks")}>
            <Checkbox.Group
              value={[...wish.marks]}
              options={MARKS.map((value) => ({ value, label: words(`export-mark-${value}`) }))}
              onChange={(marks) => change({ marks: MARKS.filter((each) => marks.includes(each)) })}
            />
          </Form.Item>
          <Form.Item label={words("export-deliver")} extra={words("export-deliver-says")}>
            <Checkbox
              checked={wish.deliver}
              aria-label={words("export-deliver")}
              onChange={({ target }) => change({ deliver: target.checked })}
            />
          </Form.Item>
        </>
      )}
      <FolderItem session={session} />
      <SavedNote session={session} />
    </Form>
  );
}

function PagesItem({ session, isWrong }: { readonly session: Session; readonly isWrong: boolean }) {
  const words = useWords(session);
  const { exporting } = session;
  const wish = useStore(exporting.store, (state) => state.wish);
  const page = useStore(session.store, (view) => view.page);
  const count = useStore(session.store, (view) => view.pages.length);
  const wrong = isWrong ? { validateStatus: "error" as const, help: words("export-pages-wrong") } : {};
  return (
    <Form.Item label={words("export-pages")} {...wrong}>
      <Radio.Group
        value={wish.pages}
        options={PAGE_CHOICES.map((value) => ({ value, label: words(`export-pages-${value}`, { count, page }) }))}
        onChange={({ target }) => exporting.change({ pages: PAGE_CHOICES.find((each) => each === target.value) ?? "all" })}
      />
      {wish.pages === "some" && (
        <Input
          value={wish.some}
          aria-label={words("export-pages-some")}
          placeholder={words("export-pages-how")}
          onChange={({ target }) => exporting.change({ some: target.value })}
        />
      )}
    </Form.Item>
  );
}

/** The printing condition with what it holds, and the ink limit in its place. */
function ConditionItem({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { exporting } = session;
  const language = useStore(session.store, (view) => view.language);
  const wish = useStore(exporting.store, (state) => state.wish);
  const known = useConditions(session);
  const chosen = known?.conditions.find(({ id }) => id === (wish.condition ?? known.house));
  const options = (known?.conditions ?? []).map(({ id, name }) => ({
    value: id,
    label: id === known?.house ? words("export-condition-house", { name: name[language] }) : name[language],
  }));
  const says = chosen && {
    intent: chosen.intent,
    limit: wish.inkLimit ?? chosen.inkLimit,
    text: chosen.leastText,
    ppi: chosen.ppi,
  };
  return (
    <>
      <Form.Item label={words("export-condition")} extra={says && words("export-condition-says", says)}>
        <Select
          value={chosen?.id ?? null}
          aria-label={words("export-condition")}
          options={options}
          onChange={(id: string | null) => exporting.change({ condition: id === known?.house ? null : id })}
        />
      </Form.Item>
      {isForPress(wish.output) && (
        <Form.Item label={words("export-ink")}>
          <InputNumber
            value={wish.inkLimit}
            aria-label={words("export-ink")}
            min={100}
            max={400}
            precision={0}
            suffix="%"
            placeholder={chosen === undefined ? words("export-ink-as") : String(chosen.inkLimit)}
            onChange={(inkLimit) => exporting.change({ inkLimit })}
          />
        </Form.Item>
      )}
    </>
  );
}

function useConditions({ api }: Session): HostResults["conditions"] | null {
  const [known, setKnown] = useState<HostResults["conditions"] | null>(null);
  useEffect(() => {
    let isShown = true;
    void api.conditions({}).then((answer) => {
      if (isShown && answer.ok) setKnown(answer);
    });
    return () => {
      isShown = false;
    };
  }, [api]);
  return known;
}

/** Where the files go: beside the edition, into a folder that the host was given, or into one that a person chooses. */
function FolderItem({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { exporting } = session;
  const { chooseFolder } = exporting;
  const folders = useStore(exporting.store, (state) => state.folders);
  const folder = useStore(exporting.store, (state) => state.wish.folder);
  useEffect(() => {
    void exporting.listFolders();
  }, [exporting]);
  return (
    <Form.Item label={words("export-folder")}>
      <Select
        value={folder?.handle ?? ""}
        aria-label={words("export-folder")}
        options={[{ value: "", label: words("export-folder-own") }, ...folders.map(({ handle, name }) => ({ value: handle, label: name }))]}
        onChange={(handle: string) => exporting.change({ folder: folders.find((each) => each.handle === handle) ?? null })}
      />
      {chooseFolder !== null && (
        <Button type="link" onClick={() => void chooseFolder()}>
          {words("export-folder-choose")}
        </Button>
      )}
    </Form.Item>
  );
}

function SavedNote({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const isSaved = useEditing(session, ({ revision, savedRevision, pending }) => revision === savedRevision && pending === 0) ?? true;
  return isSaved ? null : <p className="quiet">{words("export-unsaved")}</p>;
}
