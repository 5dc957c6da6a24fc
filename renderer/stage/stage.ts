/** The stage: one page on a Konva canvas, as one shape that draws its tiles. */
import Konva from "konva/lib/Core";
import { Rect as KonvaRect } from "konva/lib/shapes/Rect";
import type { HostApi } from "../../host/api/index.js";
import { fitPage, type Size } from "../state/camera.js";
import type { View, ViewStore } from "../state/view.js";
import type { ToolMachine } from "../tools/machine.js";
import { NOTHING_OVER, type Overlay } from "../tools/tool.js";
import type { LaidPage } from "../worker/messages.js";
import { drawGhost } from "./drawGhost.js";
import { createGhosts } from "./ghosts.js";
import { drawMarked, drawOverlay } from "./overlay.js";
import { draftPainter, type Painter } from "./painter.js";
import { createTiles, type Tiles } from "./tiles.js";

export interface Stage {
  size(): Size;
  /** Draws anew what the tools show over the page. */
  redraw(): void;
  close(): void;
}

interface StageParts {
  readonly store: ViewStore;
  readonly painter: Painter;
  readonly tools: ToolMachine;
  readonly api: HostApi;
}

/** Milliseconds without a change of the camera after which sharp tiles are painted. */
const SETTLED = 90;
const PAPER = "#ffffff";
const SHADOW = "rgba(0, 0, 0, 0.35)";
const MARK = "#d0342c";

/**
 * Puts the stage into a box of the page and keeps it as the view says. `aria-busy` tells whether it is still painting, `onPainted` is called
 * whenever it has shown a page whole.
 */
export function startStage(box: HTMLDivElement, { store, painter, tools, api }: StageParts, onPainted: () => void): Stage {
  const density = window.devicePixelRatio;
  const stage = new Konva.Stage({ container: box, ...sizeOf(box) });
  const layer = new Konva.Layer({ listening: false });
  stage.add(layer);
  let shown: { readonly page: LaidPage; readonly tiles: Tiles } | null = null;
  /** What is previewed, over the page that is shown. */
  let drafted: { readonly id: string; readonly tiles: Tiles } | null = null;
  /** What the tools show over the page, worked out once a redraw. */
  let overlay: Overlay = NOTHING_OVER;
  let timer = 0;
  const ghosts = createGhosts(
    api,
    () => store.getState().edition,
    () => over.batchDraw(),
  );

  const sheet = new Konva.Shape({ sceneFunc: (context) => drawPage(context, shown, drafted?.tiles ?? null) });
  const mark = new KonvaRect({ stroke: MARK, strokeWidth: 2, strokeScaleEnabled: false, visible: false, cornerRadius: 1 });
  layer.add(sheet, mark);
  // What tools show lies on a canvas of its own: a drag draws a few lines and not the page.
  const over = new Konva.Layer({ listening: false });
  stage.add(over);
  over.add(
    new Konva.Shape({
      sceneFunc: (context) => {
        const { editing, textShown, camera } = store.getState();
        if (shown === null || drafted !== null || editing === null) return;
        const bitmap = overlay.ghost?.page === shown.page.number ? ghosts.of(overlay.ghost.picture) : null;
        if (overlay.ghost && bitmap) drawGhost(context, overlay.ghost, bitmap);
        if (textShown !== null) drawMarked(context, textShown, shown.page.number, 1 / camera.zoom);
        drawOverlay(context, overlay, shown.page.number, 1 / camera.zoom);
      },
    }),
  );
  const words = box.ownerDocument.createElement("output");
  words.className = "tool-words";
  box.append(words);

  function redraw(): void {
    overlay = store.getState().editing === null ? NOTHING_OVER : tools.overlay();
    over.batchDraw();
    box.style.cursor = tools.cursor();
    words.textContent = overlay.words ?? "";
    words.hidden = overlay.words === null;
  }

  function settle(): void {
    box.setAttribute("aria-busy", "true");
    painter.setBusy(shown !== null);
    clearTimeout(timer);
    timer = window.setTimeout(() => void sharpen(), SETTLED);
  }

  async function sharpen(): Promise<void> {
    const turn = timer;
    if (shown === null) return;
    await (drafted ?? shown).tiles.want(store.getState().camera, sizeOf(box), density);
    if (turn !== timer) return;
    box.setAttribute("aria-busy", "false");
    painter.setBusy(false);
    onPainted();
  }

  function show(view: View): void {
    const page = view.pages.find(({ number }) => number === view.page) ?? null;
    if (page !== null && shown !== null && isSameSheet(page, shown.page)) shown = { ...shown, page };
    else {
      shown?.tiles.clear();
      shown = page && { page, tiles: createTiles(painter, page, () => layer.draw()) };
    }
    showDraft(view, page);
    stage.position({ x: view.camera.x, y: view.camera.y });
    stage.scale({ x: view.camera.zoom, y: view.camera.zoom });
    showMark(view, page);
    layer.batchDraw();
    redraw();
    settle();
  }

  function showDraft({ preview }: View, page: LaidPage | null): void {
    const wanted = preview !== null && preview.page === page?.number ? preview.draft : null;
    if (drafted?.id === wanted?.id) return;
    drafted?.tiles.clear();
    drafted = wanted && page && { id: wanted.id, tiles: createTiles(draftPainter(painter, wanted), page, () => layer.draw()) };
  }

  function showMark({ mark: marked }: View, page: LaidPage | null): void {
    const frame = marked?.page === page?.number ? page?.frames.find((each) => each.frame === marked?.frame) : undefined;
    mark.visible(frame !== undefined && drafted === null);
    if (frame) mark.setAttrs({ x: frame.rect.x, y: frame.rect.y, width: frame.rect.width, height: frame.rect.height });
  }

  const observer = new ResizeObserver(() => {
    stage.size(sizeOf(box));
    settle();
  });
  observer.observe(box);
  const stopHearing = painter.listen(({ dirty, patches }) => {
    if (shown === null) return;
    const { number } = shown.page;
    const rects = dirty.filter(({ page }) => page === number).flatMap((each) => each.rects);
    if (rects.length === 0) return;
    shown.tiles.change(rects, patches);
    settle();
  });
  const leave = store.subscribe((view, before) => {
    const hasMoved =
      view.camera !== before.camera ||
      view.pages !== before.pages ||
      view.page !== before.page ||
      view.mark !== before.mark ||
      view.preview !== before.preview;
    if (hasMoved) show(view);
    else if (view.selection !== before.selection || view.editing !== before.editing || view.textShown !== before.textShown) redraw();
  });
  show(store.getState());

  return {
    size: () => sizeOf(box),
    redraw,
    close() {
      leave();
      stopHearing();
      observer.disconnect();
      clearTimeout(timer);
      painter.setBusy(false);
      shown?.tiles.clear();
      drafted?.tiles.clear();
      ghosts.close();
      words.remove();
      stage.destroy();
    },
  };
}

/** Whether what was painted of one page stays when it becomes the other. */
function isSameSheet(a: LaidPage, b: LaidPage): boolean {
  return a.page === b.page && a.number === b.number && a.width === b.width && a.height === b.height;
}

function sizeOf(box: HTMLElement): Size {
  return { width: box.clientWidth, height: box.clientHeight };
}

function drawPage(context: Konva.Context, shown: { readonly page: LaidPage; readonly tiles: Tiles } | null, draft: Tiles | null): void {
  if (shown === null) return;
  const { width, height } = shown.page;
  context.setAttr("shadowColor", SHADOW);
  context.setAttr("shadowBlur", 12);
  context.setAttr("fillStyle", PAPER);
  context.fillRect(0, 0, width, height);
  context.setAttr("shadowColor", "transparent");
  for (const tile of [...shown.tiles.shown(), ...(draft?.shown() ?? [])])
    context.drawImage(tile.image, tile.x, tile.y, tile.width, tile.height);
}

/** Shows a page whole, in the middle of the stage. */
export function showWhole(store: ViewStore, number: number, size: Size): void {
  const page = store.getState().pages.find((each) => each.number === number);
  if (page) store.setState({ page: number, mark: null, camera: fitPage(page, size) });
}
