/** A table that is filled in by hand: a field a cell; cells copied from a spreadsheet go in where the caret is. */
import { Button, Input } from "antd";
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../icons.js";
import type { Words } from "../words.js";
import { type Column, type Drafts, emptyRow, isWrongCell, type Row, type Table, withCells, withDraft } from "./tables.js";

interface TableProps {
  readonly table: Table;
  readonly words: Words;
  onChange(rows: readonly Row[]): void;
}

export function DataTable({ table, words, onChange }: TableProps) {
  const { id, columns, rows } = table;
  const [drafts, setDrafts] = useState<Drafts>([]);
  const template = { gridTemplateColumns: `${columns.map(({ width }) => width).join(" ")} 20px` };
  const put = (at: number, key: string, text: string) => onChange(rows.map((row, index) => (index === at ? { ...row, [key]: text } : row)));

  function paste(event: ClipboardEvent, at: number, from: number): void {
    const cells = event.clipboardData
      .getData("text/plain")
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.split("\t"));
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    const after = withCells(table, at, from, cells);
    setDrafts(after.wrong);
    onChange(after.rows);
  }
  return (
    <div className="data-table" data-table={id}>
      <h3>{words(`table-${id}`)}</h3>
      <div className="data-row heads" style={template} aria-hidden="true">
        {columns.map(({ key }) => (
          <span key={key}>{words(`column-${key}`)}</span>
        ))}
      </div>
      {rows.map((row, at) => (
        // Rows have no names of their own but their place.
        <div key={at} className="data-row" style={template}>
          {columns.map((column, from) => (
            <Cell
              key={column.key}
              column={column}
              label={words("inspector-cell", { column: words(`column-${column.key}`), row: at + 1 })}
              value={row[column.key] ?? ""}
              draft={drafts[at]?.[column.key] ?? null}
              onDraft={(text) => setDrafts((now) => withDraft(now, at, column.key, text))}
              onChange={(text) => put(at, column.key, text)}
              onPaste={(event) => paste(event, at, from)}
            />
          ))}
          <button
            type="button"
            className="remove"
            aria-label={words("inspector-remove-row", { row: at + 1 })}
            onClick={() => {
              setDrafts(drafts.filter((_, index) => index !== at));
              onChange(rows.filter((_, index) => index !== at));
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <Button type="text" onClick={() => onChange([...rows, emptyRow(columns)])}>
        {words(`inspector-add-${id}`)}
      </Button>
    </div>
  );
}

interface CellProps {
  readonly column: Column;
  readonly label: string;
  readonly value: string;
  /** What is typed or pasted there and is not yet its value. */
  readonly draft: string | null;
  onDraft(text: string | null): void;
  onChange(text: string): void;
  onPaste(event: ClipboardEvent): void;
}

function Cell({ column, label, value, draft, onDraft, onChange, onPaste }: CellProps) {
  const list = useId();
  const text = draft ?? value;
  const isWrong = isWrongCell(column, text);
  function commit(): void {
    if (draft !== null && draft !== value && !isWrong) onChange(draft);
    if (!isWrong && draft !== null) onDraft(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") commit();
    else if (event.key === "Escape" && draft !== null) onDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <>
      <Input
        value={text}
        aria-label={label}
        status={isWrong ? "error" : ""}
        {...(column.offers ? { list } : {})}
        {...(column.isNumber ? { inputMode: "decimal", className: "number" } : {})}
        onChange={(event) => onDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {column.offers && (
        <datalist id={list}>
          {column.offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </>
  );
}
