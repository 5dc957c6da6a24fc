/** While files are being written, a wish to stop (Ctrl-C, a closed terminal) is heard and honoured between two steps, so that nothing is left half done. */

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface Interruption {
  /** Throws `Interrupted` once somebody has asked to stop. */
  check(): void;
  /** From here on signals do again what they did before. */
  stop(): void;
}

export class Interrupted extends Error {}

export function listenForInterruption(): Interruption {
  let isAsked = false;
  const hear = (): void => {
    isAsked = true;
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    check() {
      if (isAsked) throw new Interrupted("interrupted");
    },
    stop() {
      for (const signal of SIGNALS) process.off(signal, hear);
    },
  };
}
