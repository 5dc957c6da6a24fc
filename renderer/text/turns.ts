/** Things done one after the other: at once when nothing is going on, else once what was asked for before is done. */

export type Turns = (work: () => Promise<void> | undefined | void) => void;

/** Keys typed while the layout is asked where a step leads wait for the answer. */
export function createTurns(): Turns {
  const waiting: Parameters<Turns>[0][] = [];
  let isBusy = false;

  function next(): void {
    while (!isBusy) {
      const work = waiting.shift();
      if (work === undefined) return;
      const going = work();
      if (!going) continue;
      isBusy = true;
      void going
        .catch((error: unknown) => console.error(error))
        .finally(() => {
          isBusy = false;
          next();
        });
    }
  }

  return (work) => {
    waiting.push(work);
    next();
  };
}
