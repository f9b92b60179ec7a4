/** How long a question may be that an address has behind `?`, in characters. */

/** Servers take some thousand characters of an address; what stands behind # is not sent to them. */
export const LONGEST_SENT = 6_000;
