/** A new edition: of which paper and day, from which template, how many pages and what each is about. */
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ConditionCard, EditionCard, Trouble } from "../../../host/api/index.js";
import { AskDialog } from "../dialogs/AskDialog.js";
import type { DialogProps } from "../dialogs/dialog.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { recentFirst } from "./recent.js";
import { TemplatePicker, useTemplates } from "./TemplatePicker.js";

const FIRST_TEMPLATE = "broadsheet-front";
const FIRST_PAGES = 4;
const MOST_PAGES = 64;

interface Wish {
  /** Null as long as it follows paper and day. */
  readonly name: string | null;
  readonly paper: string;
  readonly date: string;
  readonly template: string;
  readonly sections: readonly string[];
  readonly condition: string | null;
  /** The edition whose facts are taken over; undefined as long as it is the last one of the same paper. */
  readonly like: string | null | undefined;
}

export function NewEditionDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const editions = recentFirst(useStore(session.store, (view) => view.editions)).filter(({ facts }) => facts !== null);
  const [wish, setWish] = useState<Wish>(() => firstWish(editions, words("new-edition-sections").split(" ")));
  const change = (changed: Partial<Wish>) => setWish({ ...wish, ...changed });
  const name = wish.name ?? `${wish.paper} ${wish.date}`.trim();
  const like = wish.like === undefined ? lastOf(editions, wish.paper) : wish.like;

  async function make(): Promise<Trouble | null> {
    const made = await session.api.newEdition({ ...wish, name, like });
    if (!made.ok) return made;
    onClose();
    await session.list();
    await session.open(made.edition);
    return null;
  }
  return (
    <AskDialog
      session={session}
      onClose={onClose}
      title={words("new-edition-title")}
      width={860}
      ok={words("new-edition-make")}
      onOk={make}
      isReady={name !== "" && wish.date !== ""}
    >
      <div className="new-edition">
        <div>
          <Facts session={session} wish={{ ...wish, like }} name={name} editions={editions} change={change} />
          <Sections session={session} wish={wish} change={change} />
        </div>
        <NewEditionTemplate session={session} wish={wish} change={change} />
      </div>
    </AskDialog>
  );
}

interface PartProps {
  readonly session: Session;
  readonly wish: Wish;
  readonly change: (changed: Partial<Wish>) => void;
}

function Facts({
  session,
  wish,
  name,
  editions,
  change,
}: PartProps & { readonly name: string; readonly editions: readonly EditionCard[] }) {
  const words = useWords(session);
  return (
    <>
      <Form.Item label={words("new-edition-paper")}>
        <Input id="new-paper" value={wish.paper} autoFocus onChange={(event) => change({ paper: event.target.value })} />
      </Form.Item>
      <Form.Item label={words("new-edition-date")}>
        <Input id="new-date" type="date" value={wish.date} onChange={(event) => change({ date: event.target.value })} />
      </Form.Item>
      <Form.Item label={words("new-edition-name")} extra={words("new-edition-name-how")}>
        <Input id="new-name" value={name} onChange={(event) => change({ name: event.target.value })} />
      </Form.Item>
      {editions.length > 0 && (
        <Form.Item label={words("new-edition-like")} extra={words("new-edition-like-how")}>
          <Select
            value={wish.like}
            onChange={(like) => change({ like })}
            options={[
              { value: null, label: words("new-edition-like-none") },
              ...editions.map((each) => ({ value: each.edition, label: each.name })),
            ]}
          />
        </Form.Item>
      )}
      <Condition session={session} wish={wish} change={change} />
    </>
  );
}

function Condition({ session, wish, change }: PartProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const [conditions, setConditions] = useState<readonly ConditionCard[]>([]);
  const [house, setHouse] = useState("");
  useEffect(() => {
    void session.api.conditions({}).then((told) => {
      if (!told.ok) return;
      setConditions(told.conditions);
      setHouse(told.house);
    });
  }, [session]);
  return (
    <Form.Item label={words("new-edition-condition")}>
      <Select
        value={wish.condition ?? house}
        onChange={(condition) => change({ condition: condition === house ? null : condition })}
        options={conditions.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
    </Form.Item>
  );
}

/** A field for the section of each page; a number says how many there are. */
function Sections({ session, wish, change }: PartProps) {
  const words = useWords(session);
  const { sections } = wish;
  const resize = (count: number) =>
    change({ sections: Array.from({ length: count }, (_, index) => sections[index] ?? words("new-edition-section-more")) });
  return (
    <>
      <Form.Item label={words("new-edition-pages")}>
        <InputNumber id="new-pages" min={1} max={MOST_PAGES} value={sections.length} onChange={(count) => resize(count ?? 1)} />
      </Form.Item>
      <Form.Item label={words("new-edition-section")}>
        <div className="new-sections">
          {sections.map((section, index) => (
            <Input
              key={index}
              addonBefore={index + 1}
              aria-label={words("new-edition-section-of", { page: index + 1 })}
              value={section}
              onChange={(event) => change({ sections: sections.map((each, at) => (at === index ? event.target.value : each)) })}
            />
          ))}
        </div>
      </Form.Item>
      <Button htmlType="submit" hidden />
    </>
  );
}

function NewEditionTemplate({ session, wish, change }: PartProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const templates = useTemplates(session);
  const next = templates.find(({ id }) => id === templates.find((each) => each.id === wish.template)?.next);
  return (
    <div className="new-edition-template">
      <p className="quiet">{next ? words("new-edition-next", { name: next.name[language] }) : words("new-edition-next-none")}</p>
      <TemplatePicker session={session} templates={templates} chosen={wish.template} onChoose={(template) => change({ template })} />
    </div>
  );
}

/** The paper that was made last, and its next issue: a paper is made on the evening before. */
function firstWish([last]: readonly EditionCard[], sections: readonly string[]): Wish {
  return {
    name: null,
    paper: last?.facts?.paper ?? "",
    date: tomorrow(new Date()),
    template: FIRST_TEMPLATE,
    sections: sections.slice(0, FIRST_PAGES),
    condition: null,
    like: undefined,
  };
}

/** The last edition of a paper: what it says of itself, the next issue says too. */
function lastOf(editions: readonly EditionCard[], paper: string): string | null {
  return editions.find(({ facts }) => facts?.paper === paper.trim())?.edition ?? null;
}

function tomorrow(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const padded = (figure: number) => String(figure).padStart(2, "0");
  return `${day.getFullYear()}-${padded(day.getMonth() + 1)}-${padded(day.getDate())}`;
}
