/** Templates of pages as small pictures, to choose one of. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { PageTemplateCard } from "../../../host/api/index.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { HostPicture } from "./HostPicture.js";
import "./editions.css";

/** The templates of the host; none until it has told them. */
export function useTemplates({ api }: Session): readonly PageTemplateCard[] {
  const [templates, setTemplates] = useState<readonly PageTemplateCard[]>([]);
  useEffect(() => {
    void api.templates({}).then((told) => told.ok && setTemplates(told.templates));
  }, [api]);
  return templates;
}

interface TemplatePickerProps {
  readonly session: Session;
  readonly templates: readonly PageTemplateCard[];
  readonly chosen: string;
  readonly onChoose: (template: string) => void;
}

export function TemplatePicker({ session, templates, chosen, onChoose }: TemplatePickerProps) {
  const words = useWords(session);
  return (
    <div className="template-picker" role="radiogroup" aria-label={words("template-choose")}>
      {(["broadsheet", "tabloid"] as const).map((sheet) => (
        <section key={sheet} aria-label={words(`template-sheet-${sheet}`)}>
          <h3>{words(`template-sheet-${sheet}`)}</h3>
          <div className="template-grid">
            {inTurn(templates)
              .filter((each) => each.sheet === sheet)
              .map((template) => (
                <TemplateCard
                  key={template.id}
                  session={session}
                  template={template}
                  isChosen={template.id === chosen}
                  onChoose={() => onChoose(template.id)}
                />
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** Kinds of pages in the order in which a paper has them. */
const KINDS: readonly PageTemplateCard["kind"][] = ["front", "inside", "feature", "picture", "briefs", "classified"];

function inTurn(templates: readonly PageTemplateCard[]): readonly PageTemplateCard[] {
  return [...templates].sort((a, b) => a.pages - b.pages || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

interface TemplateCardProps {
  readonly session: Session;
  readonly template: PageTemplateCard;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function TemplateCard({ session, template, isChosen, onChoose }: TemplateCardProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const { id, name, columns, characters, lines } = template;
  return (
    <label className={isChosen ? "template-card chosen" : "template-card"} data-template={id}>
      <input type="radio" name="template" checked={isChosen} onChange={onChoose} />
      <HostPicture name={id} load={() => session.api.templatePicture({ template: id })} alt="" />
      <span>{name[language]}</span>
      <small className="quiet">{words("template-grid", { columns, characters, lines })}</small>
    </label>
  );
}
