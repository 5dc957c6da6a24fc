/** The tools of the tool bar: each action takes one in hand. */
import type { ToolName } from "../../state/shell.js";
import type { Action } from "./action.js";

function tool(name: ToolName, key: string): Action {
  return {
    id: `act-tool-${name}`,
    group: "tools",
    keys: [key],
    icon: name,
    isChecked: ({ shell }) => shell.getState().tool === name,
    run: ({ shell }) => shell.setState({ tool: name }),
  };
}

export const toolActions: readonly Action[] = [
  tool("select", "V"),
  tool("text", "T"),
  tool("text-frame", "F"),
  tool("headline", "B"),
  tool("picture", "P"),
  tool("box", "D"),
  tool("rule", "L"),
  tool("note", "N"),
  tool("link", "K"),
  tool("shape", "S"),
  tool("hand", "H"),
  tool("zoom", "Z"),
];
