/** A file's name and content in, the browser's download of it out. */

/** Browsers begin to read the file some time after the click. */
const KEPT_MILLISECONDS = 60_000;

export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
}
