/** The patterns of American English of the npm library `hyphen`, which come without types. */
declare module "hyphen/en-us" {
  const patterns: import("../../core/inline/index.js").PatternLibrary;
  // biome-ignore lint/style/noDefaultExport: the library is a CommonJS module, which a bundler gives as a default export.
  export default patterns;
}
