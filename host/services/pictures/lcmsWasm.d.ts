/** What is used of lcms-wasm, which comes without types: Little CMS 2 with its own names, pointers as numbers. */
declare module "lcms-wasm" {
  export interface LittleCms {
    /** The memory of the module; another one after it has grown. */
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    ccall(name: string, returns: "number" | null, types: readonly "number"[], values: readonly number[]): number;
    cmsCreate_sRGBProfile(): number;
    cmsCreateLab4Profile(whitePoint: null): number;
    cmsCloseProfile(profile: number): void;
    cmsCreateTransform(input: number, inputFormat: number, output: number, outputFormat: number, intent: number, flags: number): number;
    cmsDeleteTransform(transform: number): void;
  }
  export function instantiate(): Promise<LittleCms>;
  export const cmsFLAGS_BLACKPOINTCOMPENSATION: number;
  export const cmsFLAGS_HIGHRESPRECALC: number;
  export const INTENT_PERCEPTUAL: number;
  export const INTENT_RELATIVE_COLORIMETRIC: number;
  export const TYPE_GRAY_16: number;
  export const TYPE_RGB_8: number;
  export const TYPE_RGB_16: number;
  export const TYPE_CMYK_8: number;
  export const TYPE_Lab_16: number;
}
