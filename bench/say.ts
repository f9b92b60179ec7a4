/** Tells a person who waits what goes on: on stderr, so that the report alone is on stdout. */

export type Say = (text: string) => void;

export const sayOnStderr: Say = (text) => console.error(`${new Date().toLocaleTimeString("sv")} ${text}`);
