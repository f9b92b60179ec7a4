/** Arguments in, what the program prints and its exit code out: called in this process, on a terminal of its own. For the process itself: run-program.ts. */
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.ts";
import { ENGLISH, type Outcome, type RunOptions } from "./run-program.ts";

export interface MainOptions extends RunOptions {
  /** As Ctrl-C. */
  readonly interrupt?: AbortSignal;
  /** Whether somebody sits there who can be asked; `input` is what is typed. */
  readonly isTerminal?: boolean;
  /** Told of all that is printed, at once. */
  readonly onPrint?: (text: string) => void;
}

export async function runMain(
  parameters: readonly string[],
  { environment = {}, input = "", interrupt, isTerminal = false, onPrint }: MainOptions = {},
): Promise<Outcome> {
  const [stdout, stderr] = [collect(onPrint), collect(onPrint)];
  const code = await main(["node", "policy-graph", ...parameters], {
    stdin: Object.assign(Readable.from([input]), isTerminal ? { isTTY: true } : {}),
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment: { ...process.env, ...ENGLISH, ...environment },
    ...(interrupt ? { interrupt } : {}),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collect(onPrint: (text: string) => void = () => {}) {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      onPrint(piece.toString("utf8"));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString("utf8") };
}
