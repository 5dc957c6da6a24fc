/** How the desktop program is packed for each system (docs/desktop.md). */
import { HOST_ROOMS, packagesLeftOut } from "./scripts/packaged.mjs";

const leftOut = await packagesLeftOut();

export default {
  appId: "app.duikai.editor",
  productName: "Duikai",
  copyright: "MIT",
  // Without it a package for Debian is not made; who publishes the program names a page of their own here.
  extraMetadata: { homepage: "https://duikai.example/" },
  directories: { output: "out/desktop", buildResources: "dist/icons" },
  artifactName: "Duikai-${version}-${os}-${arch}.${ext}",
  publish: null,
  // All native packages come built, for every system, in the packages of their own.
  npmRebuild: false,
  asar: true,
  // Libraries are loaded by the system, which does not see into an archive.
  asarUnpack: ["**/*.node", "node_modules/@img/**"],
  files: [
    ...HOST_ROOMS.map((room) => `dist/${room}/**/*.js`),
    "!dist/host/start.js",
    "dist/preload/preload.cjs",
    "dist/page/**",
    "dist/icons/512x512.png",
    "templates/**",
    "docs/*.schema.json",
    "LICENSE",
    "NOTICE",
    ...leftOut.map((path) => `!${path}{,/**}`),
    // The whole font is in the .woff; its other form is not read.
    "!node_modules/@fontsource/lxgw-wenkai/files/*.woff2",
    "!node_modules/**/*.map",
    "!node_modules/**/{test,tests,__tests__,example,examples}/**",
  ],
  fileAssociations: [
    { ext: "duikai", name: "Duikai Edition", description: "对开版面", mimeType: "application/x-duikai-edition", role: "Editor" },
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // Fuses change the program, and with it a signature that nobody vouches for; a real one is made afterwards.
    resetAdHocDarwinSignature: true,
  },
  win: { target: ["nsis", "portable"], icon: "dist/icons/icon.ico" },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ["zh_CN", "en_US"],
    artifactName: "Duikai-${version}-windows-${arch}-setup.${ext}",
  },
  portable: { artifactName: "Duikai-${version}-windows-${arch}-portable.${ext}" },
  mac: {
    target: ["dmg"],
    icon: "dist/icons/icon.icns",
    category: "public.app-category.graphics-design",
    hardenedRuntime: true,
  },
  linux: {
    target: ["AppImage", "deb"],
    icon: "dist/icons",
    executableName: "duikai",
    category: "Graphics",
    synopsis: "Composes Chinese newspaper pages",
    maintainer: "Duikai <maintainers@duikai.example>",
    desktop: { entry: { Name: "Duikai", "Name[zh_CN]": "对开", "Comment[zh_CN]": "中文报纸排版" } },
  },
};
