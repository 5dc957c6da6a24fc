/** Where Electron begins: hands its parts over. No other file of this side imports its value. */
import * as electron from "electron";
import { desktopServices } from "./services.js";
import { start } from "./start.js";

// Not awaited: Electron is not ready before this module is through.
void start(electron, desktopServices());
