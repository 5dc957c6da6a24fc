/** The Node side of the desktop, which start.ts is given: hosts, files of the page, places. Tests give another. */
import { join } from "node:path";
import type { HostFailure } from "../../host/api/index.js";
import { pageFiles } from "../../host/launch/index.js";
import type { PageFile } from "../../host/loopback/index.js";
import { createDesk, type Desk, makeSample, PACKAGE_ROOT } from "../../host/services/index.js";

export interface DesktopServices {
  /** The preload script, a file of its own. */
  readonly preload: string;
  /** The icon of windows where the system takes none from the program. */
  readonly icon: string;
  readonly files: readonly PageFile[];
  /** The words of this start, and the folder that it began in. */
  readonly words: readonly string[];
  readonly workingFolder: string;
  readonly platform: NodeJS.Platform;
  /** A desk over a person's own folder of editions, with the sample in it; over nothing yet when the folder of documents is null. */
  openDesk(documents: string | null): Promise<{ readonly ok: true; readonly desk: Desk } | HostFailure>;
  onFault(error: unknown): void;
}

export function desktopServices(): DesktopServices {
  return {
    preload: join(PACKAGE_ROOT, "dist", "preload", "preload.cjs"),
    icon: join(PACKAGE_ROOT, "dist", "icons", "512x512.png"),
    files: pageFiles(),
    words: process.argv,
    workingFolder: process.cwd(),
    platform: process.platform,
    async openDesk(documents) {
      if (documents === null) return { ok: true, desk: createDesk([]) };
      const sample = await makeSample(documents);
      return sample.ok ? { ok: true, desk: createDesk([sample.folder]) } : sample;
    },
    onFault: (error) => console.error(error),
  };
}
