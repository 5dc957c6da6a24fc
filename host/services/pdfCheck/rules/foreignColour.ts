/** Red, green and blue, and colours by profiles, are turned into inks by whoever comes last, each in his own way; black type becomes four-colour. */
import { foreignSpaces } from "../content/colourSpace.js";
import { onEachPage, told } from "./rule.js";

/** With an output intent in CMYK neither standard takes DeviceRGB; colours by profiles only X-4 takes. */
export const checkForeignColour = onEachPage((page, { standard }) => {
  const found = [...new Set([...page.content.spaces].flatMap(foreignSpaces))].sort();
  const refused = found.filter((space) => standard === "x1a" || space === "DeviceRGB");
  const taken = found.filter((space) => !refused.includes(space) && space !== "ICCBased 1" && space !== "ICCBased 4");
  return [
    ...(refused.length > 0 ? [told("pdf-colour-refused", "error", { spaces: refused.join(", ") }, page)] : []),
    ...(taken.length > 0 ? [told("pdf-colour-by-profile", "warning", { spaces: taken.join(", ") }, page)] : []),
  ];
});
