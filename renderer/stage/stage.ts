/** The stage: pages on a Konva canvas, as one shape that draws their tiles, and what is seen over them. */
import Konva from "konva/lib/Core";
import { Rect as KonvaRect } from "konva/lib/shapes/Rect";
import { styleOf } from "../../core/model/index.js";
import type { HostApi } from "../../host/api/index.js";
import { fitPage, refitted, type Size } from "../state/camera.js";
import { leavesOf, sheetRect } from "../state/sheet.js";
import type { ShellStore } from "../state/shell.js";
import type { SightStore } from "../state/sight.js";
import type { View, ViewStore } from "../state/view.js";
import type { ToolMachine } from "../tools/machine.js";
import { NOTHING_OVER, type Overlay } from "../tools/tool.js";
import type { LaidPage } from "../worker/messages.js";
import { drawAids } from "./aids/aids.js";
import { drawGhost } from "./drawGhost.js";
import { createGhosts } from "./ghosts.js";
import { createLeaves, leafLeft, type ShownLeaf } from "./leaves.js";
import { drawMarked, drawOverlay } from "./overlay.js";
import { draftPainter, type Painter } from "./painter.js";
import { createRulers } from "./rulers.js";
import { createTiles, type Tiles } from "./tiles.js";

export interface Stage {
  size(): Size;
  /** Draws anew what the tools show over the page. */
  redraw(): void;
  close(): void;
}

interface StageParts {
  readonly store: ViewStore;
  readonly shell: ShellStore;
  readonly sight: SightStore;
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
export function startStage(box: HTMLDivElement, parts: StageParts, onPainted: () => void): Stage {
  const { store, shell, sight, painter, tools, api } = parts;
  const density = window.devicePixelRatio;
  const stage = new Konva.Stage({ container: box, ...sizeOf(box) });
  const layer = new Konva.Layer({ listening: false });
  // What tools show lies on a canvas of its own, as what helps the eye does: a drag draws a few lines and not the page.
  const helping = new Konva.Layer({ listening: false });
  const over = new Konva.Layer({ listening: false });
  stage.add(layer, helping, over);
  const leaves = createLeaves(painter, () => layer.draw());
  const rulers = createRulers(box, density);
  let size = sizeOf(box);
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

  const sheet = new Konva.Shape({
    sceneFunc: (context) =>
      eachLeaf(context, (leaf) =>
        drawPage(context, leaf, leaf.page.number === store.getState().page ? drafted?.tiles : undefined, bleedOf(leaf.page)),
      ),
  });
  const mark = new KonvaRect({ stroke: MARK, strokeWidth: 2, strokeScaleEnabled: false, visible: false, cornerRadius: 1 });
  layer.add(sheet, mark);
  helping.add(new Konva.Shape({ sceneFunc: (context) => eachLeaf(context, ({ page }) => drawHelp(context, page)) }));
  over.add(
    new Konva.Shape({
      sceneFunc: (context) => {
        if (drafted === null && store.getState().editing !== null) eachLeaf(context, ({ page }) => drawTools(context, page));
      },
    }),
  );
  const words = box.ownerDocument.createElement("output");
  words.className = "tool-words";
  box.append(words);

  const bleedOf = ({ bleed }: LaidPage): number => (sight.getState().aids.bleed ? bleed : 0);

  /** Draws each page where it lies. */
  function eachLeaf(context: Konva.Context, draw: (leaf: ShownLeaf) => void): void {
    const { camera } = store.getState();
    for (const leaf of leaves.all()) {
      context.save();
      context.translate(leafLeft(leaf.x, camera) / camera.zoom, 0);
      draw(leaf);
      context.restore();
    }
  }

  function drawHelp(context: Konva.Context, page: LaidPage): void {
    const { editing, selection, camera } = store.getState();
    const doc = editing?.store.getState().doc;
    const record = doc?.records.get(page.page);
    if (doc === undefined || record?.type !== "page" || drafted !== null) return;
    const chosen = page.frames.flatMap(({ frame, story }) => (story !== null && selection.includes(frame) ? [story] : []));
    const stories = overlay.threads ? "all" : new Set(chosen);
    drawAids({ context, pixel: 1 / camera.zoom }, { page, style: styleOf(doc, record.style), aids: sight.getState().aids, stories });
  }

  function drawTools(context: Konva.Context, page: LaidPage): void {
    const bitmap = overlay.ghost?.page === page.number ? ghosts.of(overlay.ghost.picture) : null;
    if (overlay.ghost && bitmap) drawGhost(context, overlay.ghost, bitmap);
    const { textShown, camera } = store.getState();
    if (textShown !== null) drawMarked(context, textShown, page.number, 1 / camera.zoom);
    drawOverlay(context, overlay, page.number, 1 / camera.zoom);
  }

  function redraw(): void {
    const before = overlay;
    overlay = store.getState().editing === null ? NOTHING_OVER : tools.overlay();
    over.batchDraw();
    if (overlay.threads !== before.threads) helping.batchDraw();
    box.style.cursor = tools.cursor();
    words.textContent = overlay.words ?? "";
    words.hidden = overlay.words === null;
  }

  function settle(): void {
    box.setAttribute("aria-busy", "true");
    painter.setBusy(leaves.all().length > 0);
    clearTimeout(timer);
    timer = window.setTimeout(() => void sharpen(), SETTLED);
  }

  async function sharpen(): Promise<void> {
    const turn = timer;
    if (leaves.all().length === 0) return;
    await (drafted?.tiles ?? leaves).want(store.getState().camera, size, density);
    if (turn !== timer) return;
    box.setAttribute("aria-busy", "false");
    painter.setBusy(false);
    onPainted();
  }

  function show(view: View): void {
    const page = view.pages.find(({ number }) => number === view.page) ?? null;
    const { aids, plate } = sight.getState();
    leaves.set(leavesOf(view.pages, view.page, aids.spread), { plate, bleed: page === null ? 0 : bleedOf(page) });
    showDraft(view, page);
    stage.position({ x: view.camera.x, y: view.camera.y });
    stage.scale({ x: view.camera.zoom, y: view.camera.zoom });
    showMark(view, page);
    layer.batchDraw();
    helping.batchDraw();
    showRulers(view, page);
    redraw();
    settle();
  }

  function showRulers({ camera, editing }: View, page: LaidPage | null): void {
    const doc = editing?.store.getState().doc;
    const record = page && doc?.records.get(page.page);
    rulers.show(sight.getState().aids.rulers && page !== null);
    rulers.draw(camera, doc && record?.type === "page" ? styleOf(doc, record.style) : null, shell.getState().preferences.units);
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

  /** A page that was fitted into the window stays fitted when panels make that larger or smaller. */
  const observer = new ResizeObserver(() => {
    const before = size;
    size = sizeOf(box);
    stage.size(size);
    rulers.resize(size);
    const view = store.getState();
    const shown = leavesOf(view.pages, view.page, sight.getState().aids.spread);
    const camera = shown.length === 0 ? null : refitted(view.camera, sheetRect(shown), before, size);
    if (camera !== null) store.setState({ camera });
    else show(view);
  });
  observer.observe(box);
  const endings = [
    painter.listen(({ dirty, patches }) => {
      if (leaves.change(dirty, patches)) settle();
    }),
    store.subscribe((view, before) => {
      const hasMoved =
        view.camera !== before.camera ||
        view.pages !== before.pages ||
        view.page !== before.page ||
        view.mark !== before.mark ||
        view.preview !== before.preview;
      if (hasMoved) show(view);
      else if (view.selection !== before.selection || view.editing !== before.editing || view.textShown !== before.textShown) redraw();
      if (view.selection !== before.selection) helping.batchDraw();
    }),
    sight.subscribe(() => show(store.getState())),
    shell.subscribe(({ preferences }, before) => {
      if (preferences !== before.preferences) show(store.getState());
    }),
    hearTheme(() => show(store.getState())),
  ];
  show(store.getState());

  return {
    size: () => sizeOf(box),
    redraw,
    close() {
      for (const end of endings) end();
      observer.disconnect();
      clearTimeout(timer);
      painter.setBusy(false);
      leaves.clear();
      drafted?.tiles.clear();
      ghosts.close();
      rulers.remove();
      words.remove();
      stage.destroy();
    },
  };
}

/** Hears that the window has other colours. Ends when the function it gives is called. */
function hearTheme(hear: () => void): () => void {
  const observer = new MutationObserver(hear);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function sizeOf(box: HTMLElement): Size {
  return { width: box.clientWidth, height: box.clientHeight };
}

function drawPage(context: Konva.Context, { page, tiles }: ShownLeaf, draft: Tiles | undefined, bleed: number): void {
  const { width, height } = page;
  context.setAttr("shadowColor", SHADOW);
  context.setAttr("shadowBlur", 12);
  context.setAttr("fillStyle", PAPER);
  context.fillRect(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed);
  context.setAttr("shadowColor", "transparent");
  for (const tile of [...tiles.shown(), ...(draft?.shown() ?? [])]) context.drawImage(tile.image, tile.x, tile.y, tile.width, tile.height);
}

/** Shows a page whole, in the middle of the stage, with the one that lies beside it on a spread. */
export function showWhole(store: ViewStore, number: number, size: Size, isSpread = false): void {
  const leaves = leavesOf(store.getState().pages, number, isSpread);
  if (leaves.length > 0) store.setState({ page: number, mark: null, camera: fitPage(sheetRect(leaves), size) });
}
