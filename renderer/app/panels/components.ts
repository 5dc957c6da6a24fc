/** The components of the panels. One that brings a heavy package is loaded when it is first shown: `lazy`. */
import { type ComponentType, lazy } from "react";
import { Findings } from "../Findings.js";
import { HistoryPanel } from "../HistoryPanel.js";
import { Board } from "../pages/Board.js";
import { Pasteboard } from "../pasteboard/Pasteboard.js";
import { FitPanel } from "../planner/FitPanel.js";
import { ProposalsPanel } from "../planner/ProposalsPanel.js";
import type { Session } from "../session.js";

export const PANEL_COMPONENTS: Readonly<Record<string, ComponentType<{ readonly session: Session }>>> = {
  board: Board,
  pasteboard: Pasteboard,
  inspector: lazy(async () => ({ default: (await import("../inspector/Inspector.js")).Inspector })),
  styles: lazy(async () => ({ default: (await import("../inspector/StylesPanel.js")).StylesPanel })),
  findings: Findings,
  proposals: ProposalsPanel,
  history: HistoryPanel,
  find: lazy(async () => ({ default: (await import("../find/FindPanel.js")).FindPanel })),
  copy: lazy(async () => ({ default: (await import("../copy/CopyPanel.js")).CopyPanel })),
  stories: lazy(async () => ({ default: (await import("../copy/StoriesPanel.js")).StoriesPanel })),
  story: lazy(async () => ({ default: (await import("../side/SidePanel.js")).SidePanel })),
  fit: FitPanel,
};
