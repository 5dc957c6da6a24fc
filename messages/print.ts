/** What there is to say of a page in ink, and of files for the print shop. */
import type { Messages } from "./types.js";

export const printMessages: Messages = {
  "black-knocked-out": {
    zh: "第 {page} 版有黑字或黑线压在深底上，叠印会到 {ink}%，超过总墨量 {limit}%，所以改为挖空；套印不准时字边可能露白。",
    en: "On page {page} black type or rules stand on a dark ground: overprinted they would be {ink} % of ink, over the limit of {limit} %, so they are knocked out; white edges may show off register.",
  },
};
