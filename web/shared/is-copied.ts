/** A text in, whether it is on the clipboard out. */

/** Over plain HTTP browsers have no clipboard, and anywhere they may refuse it. */
export async function isCopied(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
