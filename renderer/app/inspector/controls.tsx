/** The controls of fields: each shows a value, or that there are several, and tells what a person makes of it. */
import { Checkbox, Segmented, Select, Slider } from "antd";
import type { ControlProps } from "./controlProps.js";
import { InkInput } from "./InkInput.js";
import { NumberInput } from "./NumberInput.js";
import { TextInput } from "./TextInput.js";

export function FieldControl(props: ControlProps) {
  const { id, label, control, shown, words, onChange } = props;
  const value = shown.kind === "one" ? shown.value : null;
  const isMixed = shown.kind === "mixed";
  switch (control.kind) {
    case "number":
      return <NumberInput {...props} control={control} />;
    case "text":
      return <TextInput {...props} control={control} />;
    case "choice": {
      const options = control.choices.map((choice) => ({ value: choice.value, label: choice.words ? words(choice.words) : choice.text }));
      if (control.isOpen)
        return (
          <Segmented
            block
            aria-label={label}
            value={isMixed ? MIXED : String(value)}
            options={options}
            onChange={(chosen) => onChange(chosen)}
          />
        );
      return (
        <Select
          id={id}
          aria-label={label}
          value={isMixed || value === null ? null : String(value)}
          placeholder={isMixed ? words("inspector-mixed") : ""}
          options={options}
          popupMatchSelectWidth={false}
          virtual={false}
          onChange={(chosen) => onChange(chosen)}
        />
      );
    }
    case "toggle":
      return (
        <Checkbox
          id={id}
          aria-label={label}
          checked={value === true}
          indeterminate={isMixed}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case "share":
      return (
        <span className="share">
          <Slider
            min={0}
            max={control.most * 100}
            step={1}
            value={Math.round(Number(value ?? 0) * 100)}
            ariaLabelForHandle={label}
            tooltip={{ open: false }}
            onChange={(percent) => onChange(percent / 100, true)}
          />
          <NumberInput
            {...props}
            control={{ kind: "number", units: { own: "%", sizes: { "%": 1 } }, step: 5, digits: 0, least: 0, most: control.most * 100 }}
            shown={shown.kind === "one" ? { kind: "one", value: Math.round(Number(shown.value ?? 0) * 100) } : shown}
            onChange={(percent, isSwift) => onChange(Number(percent) / 100, isSwift)}
          />
        </span>
      );
    case "ink":
      return <InkInput {...props} control={control} />;
  }
}

/** No choice has this value: none is marked. */
const MIXED = "\u0000mixed";
