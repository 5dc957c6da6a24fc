/** The desk: editions of some folders, for those who look at them over the contract of `host/api`. */
export { createDesk, type Desk } from "./desk.js";
export { makeSample } from "./sample.js";
