/** Builds the page of the app: its scripts, its worker and its styles, for the host to serve. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import manifest from "../package.json" with { type: "json" };

export default defineConfig({
  plugins: [react()],
  define: { __DUIKAI_VERSION__: JSON.stringify(manifest.version) },
  publicDir: "public",
  build: {
    outDir: "../dist/page",
    emptyOutDir: true,
    target: "es2023",
    // Everything is a file of its own: the page may load nothing from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
  },
  worker: { format: "es" },
});
