/** An address in, its path and its query string out, as they were sent; the latter with its question mark, or empty. */
export function splitAddress(url: string): readonly [string, string] {
  const start = url.indexOf("?");
  return start < 0 ? [url, ""] : [url.slice(0, start), url.slice(start)];
}
