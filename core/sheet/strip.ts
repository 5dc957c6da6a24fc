/** A strip of paper beside a page, measured from its upper left trim corner. */
export interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
