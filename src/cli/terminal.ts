/** Where the program writes: results to stdout, all else to stderr; colours and progress on a terminal only. */
import { AsyncLocalStorage } from "node:async_hooks";
import { styleText } from "node:util";
import type { Ora } from "ora";

type Style = Parameters<typeof styleText>[0];

type Stream<T> = T & { readonly isTTY?: boolean; readonly columns?: number };

/** What a run of the program reads from, writes to and is interrupted by. */
export interface Terminal {
  readonly stdin: Stream<NodeJS.ReadableStream>;
  readonly stdout: Stream<NodeJS.WritableStream>;
  readonly stderr: Stream<NodeJS.WritableStream>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends what runs until it is ended, as Ctrl-C does. */
  readonly interrupt?: AbortSignal;
}

const OF_THE_PROCESS: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
};
const given = new AsyncLocalStorage<Terminal>();

/** The process's own, unless the run was given another. */
export function terminal(): Terminal {
  return given.getStore() ?? OF_THE_PROCESS;
}

/** Whatever `work` prints and reads, now or later, goes to this terminal. */
export function onTerminal<T>(one: Terminal, work: () => T): T {
  return given.run(one, work);
}

/** The text in a style where stdout is a terminal that wants colours, plain otherwise. */
export function styled(style: Style, text: string): string {
  const { stdout, environment } = terminal();
  const wanted = stdout.isTTY && !environment.NO_COLOR && environment.TERM !== "dumb";
  return wanted ? styleText(style, text) : text;
}

export function printLine(text = ""): void {
  terminal().stdout.write(`${text}\n`);
}

export function printNote(text: string): void {
  terminal().stderr.write(`${text}\n`);
}

export interface Progress {
  /** Shown from the moment the step has taken a second. */
  readonly step: (text: string) => void;
  readonly done: () => void;
}

/** A line on a terminal that says what takes so long; nothing at all elsewhere. */
export function startProgress(): Progress {
  const { stderr } = terminal();
  // Where a terminal does not know its width, the spinner would clear lines without end.
  if (!stderr.isTTY || !stderr.columns) return { step: () => {}, done: () => {} };
  let spinner: Ora | undefined;
  let timer: NodeJS.Timeout | undefined;
  let current = "";
  let isDone = false;
  /** Most steps are over before they are shown: the library comes with the first that is not. */
  const show = async () => {
    const { default: ora } = await import("ora");
    if (isDone) return;
    spinner ??= ora({ stream: stderr, discardStdin: false });
    spinner.text = current;
    spinner.start();
  };
  return {
    step: (text) => {
      current = `${text} …`;
      isDone = false;
      if (spinner) spinner.text = current;
      clearTimeout(timer);
      if (!spinner?.isSpinning) timer = setTimeout(show, 1_000);
    },
    done: () => {
      isDone = true;
      clearTimeout(timer);
      spinner?.stop();
    },
  };
}
