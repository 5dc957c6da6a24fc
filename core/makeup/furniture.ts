/** The head of a page: nameplate and ear on a front page, folio on the others. */
import type { GridCells, PageStyle } from "../model/index.js";
import { assertNever } from "../units/index.js";
import type { Piece } from "./leaf.js";
import { piecesInOrder } from "./pageOrder.js";

export interface Head {
  readonly pieces: readonly Piece[];
  /** Grid lines that the furniture takes from the type area. */
  readonly lines: number;
}

export function furnitureOf(style: PageStyle): Head {
  const { furniture, grid } = style;
  switch (furniture.kind) {
    case "nameplate": {
      const plate: Piece = { content: { kind: "nameplate" }, cells: [cells(0, furniture.cols, furniture.lines)] };
      const ear: Piece = { content: { kind: "ear" }, cells: [cells(furniture.cols, grid.columns - furniture.cols, furniture.lines)] };
      const hasEar = furniture.ear && furniture.cols < grid.columns;
      return { pieces: hasEar ? [plate, ear] : [plate], lines: furniture.lines };
    }
    case "folio":
      return { pieces: [{ content: { kind: "folio" }, cells: [cells(0, grid.columns, furniture.lines)] }], lines: furniture.lines };
    default:
      return assertNever(furniture);
  }
}

/** The frames at the head of a page as they stand there: pages read from the right have their nameplate at the right. */
export function furniturePieces(style: PageStyle): readonly Piece[] {
  return piecesInOrder(style, furnitureOf(style).pieces);
}

function cells(col: number, cols: number, lines: number): GridCells {
  return { col, line: 0, cols, lines };
}
