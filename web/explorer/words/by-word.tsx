/** A text in, the same out with a place between each two words where a line may end, as no style sheet of every browser can have it. */
import { Fragment } from "react";
import { wordsOf } from "./split-text.ts";

/** Its place wants the class `by-word`, too, so that lines end nowhere else. */
export function ByWord({ text }: { readonly text: string }) {
  return wordsOf(text).map((word, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have nothing but their place
    <Fragment key={i}>
      {word}
      <wbr />
    </Fragment>
  ));
}
