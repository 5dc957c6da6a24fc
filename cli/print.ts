/** The two streams of a command: results on stdout, complaints on stderr. */
export const print = {
  line(text = ""): void {
    process.stdout.write(`${text}\n`);
  },
  error(text: string): void {
    process.stderr.write(`${text}\n`);
  },
};

/** A reader that has seen enough (`| head`) closes the stream: nothing is wrong then, and nobody listens any more. */
export function forgiveClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
