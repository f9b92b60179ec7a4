/** Thrown where a format cannot hold what it is given; the message tells users why, and what to do instead. */
export class UnsupportedExport extends Error {}
