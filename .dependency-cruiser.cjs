/**
 * The doors of the house (docs/architecture.md): which room may import which, cycles, and the one
 * index.ts a room. scripts/layers.mjs runs it and fails when it read fewer modules than there are.
 */
const room = (name) => `^${name}/`;

/** Rooms of core and what each may import besides itself. */
const CORE = {
  units: [],
  chars: [],
  face: ["units"],
  model: ["units", "face"],
  story: ["chars", "model", "units"],
  edit: ["story", "model", "units"],
  intake: ["chars", "story", "model", "units"],
  inline: ["chars", "face", "story", "model", "units"],
  flow: ["inline", "chars", "face", "story", "model", "units"],
  page: ["flow", "inline", "chars", "face", "story", "model", "units"],
  sheet: ["page", "flow", "inline", "chars", "face", "story", "model", "units"],
  press: ["page", "flow", "inline", "chars", "face", "story", "model", "units"],
  rules: ["page", "flow", "inline", "chars", "face", "story", "model", "units"],
  preflight: ["press", "rules", "page", "flow", "inline", "chars", "face", "story", "model", "units"],
  commands: ["edit", "makeup", "rules", "intake", "page", "flow", "inline", "chars", "face", "story", "model", "units"],
  makeup: ["rules", "page", "flow", "inline", "chars", "face", "story", "model", "units"],
};

/** Rooms outside core and the paths that they may import. */
const OUTER = {
  messages: ["core"],
  reading: ["core"],
  fonts: ["core"],
  paint: ["core"],
  host: ["core", "messages", "reading", "fonts", "paint"],
  cli: ["core", "messages", "reading", "fonts", "paint", "host"],
  renderer: ["core", "messages", "reading", "fonts", "paint", "host"],
  electron: ["core", "messages", "host"],
};

/** Rooms of the host and what each may import of the host besides itself. */
const HOST = {
  api: [],
  services: ["api"],
  loopback: ["api"],
  launch: ["api", "services", "loopback"],
};

const ROOMS = "^(core|messages|reading|fonts|paint|host|cli|renderer|electron)/";

const doorsOf = (base, table) =>
  Object.entries(table).map(([name, allowed]) => ({
    name: `door-${name}`,
    severity: "error",
    from: { path: room(base + name) },
    to: { path: ROOMS, pathNot: [name, ...allowed].map((each) => room(base + each)) },
  }));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...doorsOf("core/", CORE),
    ...Object.entries(OUTER).map(([name, allowed]) => ({
      name: `door-${name}`,
      severity: "error",
      from: { path: room(name) },
      to: { path: ROOMS, pathNot: [name, ...allowed].map(room) },
    })),
    ...Object.entries(HOST).map(([name, allowed]) => ({
      name: `door-host-${name}`,
      severity: "error",
      from: { path: room(`host/${name}`) },
      to: { path: "^host/", pathNot: [name, ...allowed].map((each) => room(`host/${each}`)) },
    })),
    {
      name: "contract-has-no-package",
      severity: "error",
      from: { path: "^host/api/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core", "npm-no-pkg", "unknown"] },
    },
    {
      name: "contract-knows-core-alone",
      severity: "error",
      from: { path: "^host/api/" },
      to: { path: ROOMS, pathNot: ["^host/api/", "^core/"] },
    },
    {
      name: "renderer-knows-the-contract-alone",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: "^host/", pathNot: "^host/api/index\\.ts$" },
    },
    {
      name: "preload-knows-the-contract-alone",
      severity: "error",
      from: { path: "^electron/preload/" },
      to: { path: ROOMS, pathNot: ["^electron/preload/", "^electron/channels\\.ts$", "^host/api/index\\.ts$"] },
    },
    {
      name: "desktop-knows-rooms-of-the-host-by-their-index",
      severity: "error",
      from: { path: "^electron/main/" },
      to: { path: "^(host|electron/preload)/", pathNot: "^host/[^/]+/index\\.ts$" },
    },
    {
      name: "renderer-has-no-node",
      severity: "error",
      from: { path: "^renderer/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "cli-knows-services-alone",
      severity: "error",
      from: { path: "^cli/" },
      to: { path: "^host/", pathNot: room("host/services") },
    },
    {
      name: "one-index-a-room-of-the-host",
      severity: "error",
      from: { path: "^host/([^/]+)/" },
      to: { path: "^host/([^/]+)/", pathNot: ["^host/$1/", "^host/[^/]+/index\\.ts$"] },
    },
    {
      name: "core-has-no-package",
      severity: "error",
      from: { path: "^core/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core", "npm-no-pkg", "unknown"] },
    },
    {
      name: "one-index-a-room-of-core",
      severity: "error",
      from: { path: "^core/([^/]+)/" },
      to: { path: "^core/([^/]+)/", pathNot: ["^core/$1/", "^core/[^/]+/index\\.ts$"] },
    },
    {
      name: "one-index-a-room",
      severity: "error",
      from: { path: "^(messages|reading|fonts|host|cli|paint|renderer|electron)/" },
      to: { path: "^core/", pathNot: "^core/[^/]+/index\\.ts$" },
    },
    {
      name: "one-index-an-outer-room",
      severity: "error",
      from: { path: "^(host|cli|renderer|electron)/" },
      to: { path: "^(messages|reading|fonts)/", pathNot: ["^(messages|reading|fonts)/index\\.ts$", "^fonts/browser\\.ts$"] },
    },
    {
      name: "one-index-a-room-of-paint",
      severity: "error",
      from: { path: "^(host|cli|renderer|electron)/" },
      to: { path: "^paint/", pathNot: "^paint/[^/]+/index\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"], conditionNames: ["import", "node", "default"] },
    moduleSystems: ["es6"],
  },
};
