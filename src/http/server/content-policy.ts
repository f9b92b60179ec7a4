/** What a page needs beyond our own files in, the Content-Security-Policy that allows just that out. */

export interface Needs {
  /** More sources of styles: a hash, or `'unsafe-inline'`. */
  readonly styles?: readonly string[];
  readonly fonts?: readonly string[];
}

/** No page is given more than this for scripts. */
export function contentPolicy({ styles = [], fonts = [] }: Needs = {}): string {
  return [
    "default-src 'self'",
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "connect-src 'self'",
    ["font-src 'self'", ...fonts].join(" "),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}
