/** Nothing in, whether the browser can draw the network out: some, and some remote desktops, cannot. */

let answer: boolean | undefined;

export function hasWebGl(): boolean {
  answer ??= document.createElement("canvas").getContext("webgl2") !== null;
  return answer;
}
