/** What a screen can show of any text. */
/** Control characters and half surrogate pairs are U+FFFD, the replacement character; ends of lines are line feeds. */
export function visibleText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "\ufffd")
  );
}
