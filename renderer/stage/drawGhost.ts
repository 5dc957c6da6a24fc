/** A picture that is moved in its frame: faint outside, as it will be inside. */
import type Konva from "konva/lib/Core";
import { sizeOf } from "../../core/page/index.js";
import { paintWhole } from "../../paint/canvas/index.js";
import type { Ghost } from "../tools/tool.js";

/** How much is seen of what the frame leaves out. */
const FAINT = 0.38;

export function drawGhost(context: Konva.Context, ghost: Ghost, bitmap: ImageBitmap): void {
  const { x, y, width, height } = ghost.image.rect;
  context.save();
  context.setAttr("globalAlpha", FAINT);
  drawWhole(context, ghost, bitmap);
  context.restore();
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  drawWhole(context, ghost, bitmap);
  context.restore();
}

function drawWhole(context: Konva.Context, { image, picture }: Ghost, drawable: ImageBitmap): void {
  context.save();
  paintWhole(image, context, { drawable, ...sizeOf(picture) });
  context.restore();
}
