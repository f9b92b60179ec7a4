/** Where the program writes: results to stdout, all else to stderr; colours and progress on a terminal only. */
import { stderr, stdout } from "node:process";
import { styleText } from "node:util";
import ora from "ora";

type Style = Parameters<typeof styleText>[0];

/** The text in a style where stdout is a terminal that wants colours, plain otherwise. */
export function styled(style: Style, text: string): string {
  const wanted = stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  return wanted ? styleText(style, text) : text;
}

export function printLine(text = ""): void {
  stdout.write(`${text}\n`);
}

export function printNote(text: string): void {
  stderr.write(`${text}\n`);
}

export interface Progress {
  /** Shown from the moment the step has taken a second. */
  readonly step: (text: string) => void;
  readonly done: () => void;
}

/** A line on a terminal that says what takes so long; nothing at all elsewhere. */
export function startProgress(): Progress {
  // Where a terminal does not know its width, the spinner would clear lines without end.
  const spinner = ora({ stream: stderr, isSilent: !stderr.isTTY || !stderr.columns, discardStdin: false });
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(timer);
    spinner.stop();
  };
  return {
    step: (text) => {
      spinner.text = `${text} …`;
      clearTimeout(timer);
      if (!spinner.isSpinning) timer = setTimeout(() => spinner.start(), 1_000);
    },
    done: stop,
  };
}
