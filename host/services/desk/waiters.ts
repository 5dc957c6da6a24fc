/** Those who wait for news, each for some while at most. */
export interface Waiters {
  /** Once there is news, or after so many milliseconds. */
  wait(patience: number): Promise<void>;
  wakeAll(): void;
}

export function createWaiters(): Waiters {
  const waiting = new Set<() => void>();
  return {
    wait: (patience) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, patience);
        waiting.add(wake);
      }),
    wakeAll() {
      for (const wake of [...waiting]) wake();
    },
  };
}
