/** The pictures of the sample edition: where each goes, its size, its scene and how it is developed. */
import { addSteam, riceBalls } from "./scenes/bowl.mjs";
import { bridgeMorning, bridgeNight } from "./scenes/bridge.mjs";
import { addRain, nightMatch } from "./scenes/football.mjs";
import { ginkgoAvenue } from "./scenes/ginkgo.mjs";
import { greenhousesAtDawn } from "./scenes/greenhouses.mjs";
import { nightLibrary } from "./scenes/library.mjs";
import { liftBlock } from "./scenes/lift.mjs";
import { fruitStall } from "./scenes/market.mjs";
import { paperCut } from "./scenes/paperCut.mjs";
import { potsFromKiln } from "./scenes/pottery.mjs";
import { tileRoofs } from "./scenes/roofs.mjs";
import { shadowPlay } from "./scenes/shadowPlay.mjs";
import { addSnowfall, snowStreet } from "./scenes/snowStreet.mjs";
import { trainAtPlatform } from "./scenes/train.mjs";

export const pictures = [
  {
    file: "page1/01-bridge-1.jpg",
    width: 1700,
    height: 1080,
    scene: bridgeMorning,
    look: { exposure: 0.5, bloom: { from: 1.2, amount: 0.25 }, saturation: 1.0, contrast: 1.25 },
  },
  {
    file: "page1/01-bridge-2.jpg",
    width: 1050,
    height: 1400,
    scene: bridgeNight,
    look: { exposure: 1.15, bloom: { from: 0.5, amount: 0.5 }, contrast: 1.05 },
  },
  {
    file: "page1/02-train-1.jpg",
    width: 1440,
    height: 960,
    scene: trainAtPlatform,
    look: { exposure: 0.75, bloom: { from: 1.6, amount: 0.22 }, contrast: 1.06 },
  },
  {
    file: "page1/03-greenhouse-1.jpg",
    width: 1440,
    height: 960,
    scene: greenhousesAtDawn,
    look: { exposure: 0.52, bloom: { from: 1.5, amount: 0.2 }, contrast: 1.18 },
  },
  {
    file: "page2/01-lift-1.jpg",
    width: 1080,
    height: 1440,
    scene: liftBlock,
    look: { exposure: 0.62, bloom: { from: 1.6, amount: 0.15 }, contrast: 1.08 },
  },
  {
    file: "page2/02-market-1.jpg",
    width: 1440,
    height: 960,
    scene: fruitStall,
    look: { exposure: 0.56, focus: 2.9, aperture: 0.9, bloom: { from: 1.6, amount: 0.3 }, contrast: 1.12 },
  },
  {
    file: "page2/03-snow-1.jpg",
    width: 1440,
    height: 960,
    scene: snowStreet,
    after: addSnowfall,
    look: { exposure: 1.1, bloom: { from: 0.8, amount: 0.4 }, contrast: 1.05 },
  },
  {
    file: "page2/04-library-1.jpg",
    width: 1440,
    height: 960,
    scene: nightLibrary,
    look: { exposure: 1.2, bloom: { from: 0.9, amount: 0.3 }, contrast: 1.06 },
  },
  {
    file: "page3/01-papercut-1.jpg",
    width: 1400,
    height: 1400,
    paint: paperCut,
    look: { exposure: 0.72, contrast: 1.05, grain: 0.03, vignette: 0.35 },
  },
  {
    file: "page3/02-shadow-1.jpg",
    width: 1400,
    height: 933,
    paint: shadowPlay,
    look: { exposure: 0.85, bloom: { from: 0.65, amount: 0.25 }, contrast: 1.04, grain: 0.05 },
  },
  {
    file: "page3/03-tiles-1.jpg",
    width: 1050,
    height: 1400,
    scene: tileRoofs,
    look: { exposure: 0.72, bloom: { from: 1.3, amount: 0.2 }, contrast: 1.2, saturation: 1.1 },
  },
  {
    file: "page3/04-kiln-1.jpg",
    width: 1400,
    height: 1050,
    scene: potsFromKiln,
    look: { exposure: 0.85, focus: 2.2, aperture: 1.1, bloom: { from: 1.2, amount: 0.2 }, contrast: 1.1 },
  },
  {
    file: "page4/01-ginkgo-1.jpg",
    width: 1050,
    height: 1400,
    paint: ginkgoAvenue,
    look: { exposure: 0.62, bloom: { from: 0.7, amount: 0.25 }, contrast: 1.1, vignette: 0.4 },
  },
  {
    file: "page4/02-football-1.jpg",
    width: 1500,
    height: 1000,
    scene: nightMatch,
    after: addRain,
    look: { exposure: 1.15, bloom: { from: 1.0, amount: 0.35 }, contrast: 1.06 },
  },
  {
    file: "page4/04-dumpling-1.jpg",
    width: 1400,
    height: 1400,
    scene: riceBalls,
    after: addSteam,
    look: { exposure: 0.8, focus: 2.95, aperture: 1.2, bloom: { from: 1.1, amount: 0.25 }, contrast: 1.08 },
  },
];
