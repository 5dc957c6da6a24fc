/** The two streams of a command: results on stdout, complaints on stderr. */
export const print = {
  line(text = ""): void {
    process.stdout.write(`${text}\n`);
  },
  error(text: string): void {
    process.stderr.write(`${text}\n`);
  },
};
