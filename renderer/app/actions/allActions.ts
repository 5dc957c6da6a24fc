/** All actions, in the order of their menus. A new file of actions is entered here. */
import type { Action } from "./action.js";
import { changePageActions } from "./changePageActions.js";
import { copyActions } from "./copyActions.js";
import { editionActions } from "./editionActions.js";
import { findActions } from "./findActions.js";
import { frameActions } from "./frameActions.js";
import { helpActions } from "./helpActions.js";
import { historyActions } from "./historyActions.js";
import { linkActions } from "./linkActions.js";
import { pageActions } from "./pageActions.js";
import { placeActions } from "./placeActions.js";
import { plannerActions } from "./plannerActions.js";
import { sightActions } from "./sightActions.js";
import { styleActions } from "./styleActions.js";
import { textActions } from "./textActions.js";
import { toolActions } from "./toolActions.js";
import { variantActions } from "./variantActions.js";
import { viewActions } from "./viewActions.js";
import { windowActions } from "./windowActions.js";

export const ACTIONS: readonly Action[] = [
  ...editionActions,
  ...copyActions,
  ...historyActions,
  ...frameActions,
  ...textActions,
  ...linkActions,
  ...findActions,
  ...placeActions,
  ...styleActions,
  ...changePageActions,
  ...pageActions,
  ...variantActions,
  ...plannerActions,
  ...viewActions,
  ...sightActions,
  ...toolActions,
  ...windowActions,
  ...helpActions,
];
