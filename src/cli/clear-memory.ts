/** Gives memory back that large answers have left behind: left alone, V8 keeps it until it is needed again. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds without a large answer. */
const QUIET = 1_000;

/** To be called whenever large answers are over; clears up a second after the last call. */
export function memoryClearer(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(collect, QUIET).unref();
  };
}
