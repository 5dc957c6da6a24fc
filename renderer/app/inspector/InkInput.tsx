/** Inks by name and by sight: swatches, and the shares of the four inks where any ink may be. */
import { useState } from "react";
import { type Ink, inkWords } from "../../../core/model/index.js";
import { screenColour } from "../../../paint/canvas/index.js";
import { Tip } from "../Tip.js";
import type { ControlProps } from "./controlProps.js";
import type { Swatch } from "./field.js";
import { inkKey, inkOf } from "./fields/inks.js";
import { NumberInput } from "./NumberInput.js";

const CHANNELS = ["c", "m", "y", "k"] as const;

export function InkInput(props: ControlProps<"ink">) {
  const { label, control, shown, words, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const value = shown.kind === "one" ? shown.value : null;
  const known = control.swatches.find((swatch) => swatch.value === value);
  const ink = typeof value === "string" ? (known?.ink ?? inkOf(control.swatches, value)) : null;
  const name = shown.kind === "mixed" ? words("inspector-mixed") : nameOf(known, ink, words);
  return (
    <span className="ink">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
      <span className="swatches" role="group" aria-label={label}>
        {control.swatches.map((swatch) => (
          <Tip key={swatch.value} title={nameOf(swatch, swatch.ink, words)} meaning={inkWords(swatch.ink)}>
            <button
              type="button"
              aria-label={nameOf(swatch, swatch.ink, words)}
              aria-pressed={swatch.value === value}
              style={{ background: screenColour(swatch.ink) }}
              onClick={() => onChange(swatch.value)}
            />
          </Tip>
        ))}
      </span>
      <span className="ink-name">{name}</span>
      {control.isFree && (
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          CMYK
        </button>
      )}
      {control.isFree && isOpen && <Shares {...props} ink={ink ?? { c: 0, m: 0, y: 0, k: 1 }} />}
    </span>
  );
}

function nameOf(swatch: Swatch | undefined, ink: Ink | null, words: ControlProps["words"]): string {
  if (swatch?.words) return words(swatch.words);
  return swatch?.text ?? (ink ? inkWords(ink) : "");
}

/** An ink by the shares of the four. */
function Shares({ id, label, ink, words, onChange, onWrong }: ControlProps<"ink"> & { readonly ink: Ink }) {
  return (
    <span className="shares">
      {CHANNELS.map((channel) => (
        <NumberInput
          key={channel}
          id={`${id}-${channel}`}
          label={`${label} ${channel.toUpperCase()}`}
          control={{
            kind: "number",
            units: { own: channel.toUpperCase(), sizes: { [channel.toUpperCase()]: 1 } },
            step: 5,
            digits: 0,
            least: 0,
            most: 100,
          }}
          shown={{ kind: "one", value: Math.round(ink[channel] * 100) }}
          words={words}
          onChange={(share, isSwift) => onChange(inkKey({ ...ink, [channel]: Number(share) / 100 }), isSwift)}
          onWrong={onWrong}
        />
      ))}
    </span>
  );
}
