/** The data of a box as a form: rows of days, indices, prices, programmes, pages; what is odd in them is said at once. */
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useStore } from "zustand";
import { setBox } from "../../../core/commands/index.js";
import { type BoxData as Data, type Doc, recordsOf } from "../../../core/model/index.js";
import { dataProblems } from "../../../core/page/index.js";
import { say } from "../../../messages/index.js";
import type { Editing } from "../../state/editing.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { DataTable } from "./DataTable.js";
import { tablesOf, withOwnWords, withTable, wordsOfBox } from "./tables.js";

interface BoxProps {
  readonly session: Session;
  readonly doc: Doc;
  readonly box: string;
}

export function BoxData({ session, doc, box }: BoxProps) {
  const words = useWords(session);
  const editing = useStore(session.store, (view) => view.editing);
  const record = doc.records.get(box);
  if (record?.type !== "box" || editing === null) return null;
  const { data } = record;
  const put = (next: Data): undefined => void editing.perform((each, id) => setBox(each, box, next, id));
  return (
    <details className="fields" open data-section="data">
      <summary>{words(`section-data-${data.kind}`)}</summary>
      <div className="box-data">
        {data.kind === "qr" && <Address session={session} editing={editing} box={box} address={data.address} />}
        {data.kind === "pages" && (
          <Checkbox
            checked={data.filled === "edition"}
            onChange={({ target }) => {
              const { filled: _, ...own } = data;
              put(target.checked ? { ...own, filled: "edition" } : own);
            }}
          >
            {words("field-box-filled")}
          </Checkbox>
        )}
        {wordsOfBox(data).map(({ id, value, with: change }) => (
          <WordsRow key={id} label={words(`field-${id}`)} value={value} onChange={(text) => put(change(text))} />
        ))}
        {tablesOf(data).map((table) => (
          <DataTable key={table.id} table={table} words={words} onChange={(rows) => put(withTable(data, table.id, rows))} />
        ))}
        {data.kind !== "qr" && <PasteTable session={session} editing={editing} box={box} kind={data.kind} />}
        <Problems session={session} doc={doc} data={data} />
      </div>
    </details>
  );
}

/** What is missing in the data, or cannot be. */
function Problems({ session, doc, data }: Pick<BoxProps, "session" | "doc"> & { readonly data: Data }) {
  const words = useWords(session);
  const problems = dataProblems(
    data,
    recordsOf(doc, "page").map(({ number }) => number),
  );
  if (problems.length === 0) return null;
  return (
    <ul className="problems" role="status">
      {problems.map(({ rule, level, params }) => (
        <li key={`${rule} ${JSON.stringify(params)}`} className={level}>
          {words(rule, params)}
        </li>
      ))}
    </ul>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  /** What is done with the words; where that may fail, whether it was done, and what is said of it. */
  onChange(text: string): undefined | Promise<Taken>;
}

/** One line of words of a box: its heading, its address. */
function WordsRow({ label, value, onChange }: WordsProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function commit(): Promise<void> {
    const taken = draft === null || draft === value ? undefined : await onChange(draft);
    setProblems(taken?.problems ?? []);
    // What could not be taken stays, to be put right.
    if (taken?.isDone !== false) setDraft((now) => (now === draft ? null : now));
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field is Ant Design's. */}
      <label className="field">
        <span className="quiet">{label}</span>
        <Input
          aria-label={label}
          value={draft ?? value}
          status={problems.length > 0 ? "error" : ""}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={() => void commit()}
          onPressEnter={() => void commit()}
        />
      </label>
      <Said problems={problems} />
    </>
  );
}

/** What became of words that the host was given. */
interface Taken {
  readonly isDone: boolean;
  readonly problems: readonly string[];
}

function Said({ problems }: Pick<Taken, "problems">) {
  return problems.map((problem) => (
    <p key={problem} className="wrong" role="alert">
      {problem}
    </p>
  ));
}

/** The data that the host makes of a text, put into the box; why it makes none, or what it left out. */
async function take(session: Session, editing: Editing, box: string, kind: Data["kind"], text: string): Promise<Taken> {
  const { language } = session.store.getState();
  const read = await session.api.readBox({ kind, text, language });
  if (!read.ok) return { isDone: false, problems: [say(language, read.code, read.params)] };
  editing.perform((doc, id) => {
    const before = doc.records.get(box);
    return before?.type === "box" ? setBox(doc, box, withOwnWords(before.data, read.data), id) : null;
  });
  return { isDone: true, problems: read.problems };
}

interface BoxEditing {
  readonly session: Session;
  readonly editing: Editing;
  readonly box: string;
}

/** The address of a code, of which the host makes its modules. */
function Address({ session, editing, box, address }: BoxEditing & { readonly address: string }) {
  const words = useWords(session);
  return <WordsRow label={words("field-box-address")} value={address} onChange={(text) => take(session, editing, box, "qr", text)} />;
}

/** A place for a table from a spreadsheet or a CSV file: its first row names the columns. */
function PasteTable({ session, editing, box, kind }: BoxEditing & { readonly kind: Exclude<Data["kind"], "qr"> }) {
  const words = useWords(session);
  const [text, setText] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const label = words("inspector-paste-table");
  async function fill(table: string): Promise<void> {
    const taken = await take(session, editing, box, kind, table);
    setProblems(taken.problems);
    if (taken.isDone) setText(null);
  }
  return (
    <div className="paste-table">
      {text === null && <Button onClick={() => setText("")}>{label}</Button>}
      {text !== null && (
        <>
          <p className="quiet">{words(`inspector-columns-${kind}`)}</p>
          <Input.TextArea autoFocus rows={4} value={text} aria-label={label} onChange={({ target }) => setText(target.value)} />
          <Button type="primary" disabled={text.trim() === ""} onClick={() => void fill(text)}>
            {words("inspector-take-table")}
          </Button>
          <Button onClick={() => setText(null)}>{words("inspector-cancel")}</Button>
        </>
      )}
      <Said problems={problems} />
    </div>
  );
}
