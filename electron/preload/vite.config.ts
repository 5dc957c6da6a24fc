/** Builds the preload script: one CommonJS file, as a sandbox wants it. */
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    outDir: "../../dist/preload",
    emptyOutDir: true,
    target: "es2023",
    minify: false,
    lib: { entry: "preload.ts", formats: ["cjs"], fileName: () => "preload.cjs" },
    rolldownOptions: { external: ["electron"] },
  },
});
