/** Runs before the page, in a sandbox: puts the bridge on it. */
import { contextBridge, ipcRenderer } from "electron";
import { exposeBridge } from "./bridge.js";

exposeBridge(contextBridge, ipcRenderer);
