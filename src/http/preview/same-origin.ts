/** A request's head in, whether its sender may have work done here out: pages of other sites may not, nor, unless it is switched on, other machines. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** `off`; `on`; or `local`: on for those on this machine, since the server listens to nobody else. */
export type Admission = "off" | "on" | "local";

/** @param stated what whoever runs the server said of it; null: nothing */
export function admissionOf(stated: boolean | null, host: string): Admission {
  if (stated !== null) return stated ? "on" : "off";
  return isLoopback(host) ? "local" : "off";
}

export interface Unwelcome {
  readonly code: "PREVIEW_OFF" | "CROSS_ORIGIN";
  readonly status: 403;
  readonly message: string;
}

const OFF: Unwelcome = {
  code: "PREVIEW_OFF",
  status: 403,
  message:
    "Drafts are not tried on this server: that is switched off, as it is wherever others than its own machine are answered. Whoever runs it can switch it on (serve --preview, or PREVIEW=on). At the command line it is: policy-graph preview <draft>.",
};

const CROSS_ORIGIN: Unwelcome = {
  code: "CROSS_ORIGIN",
  status: 403,
  message: "Drafts are tried for pages of this server only.",
};

export function whyUnwelcome(
  { headers }: Pick<IncomingMessage, "headers">,
  admission: Admission,
): Unwelcome | undefined {
  if (admission === "off") return OFF;
  if (admission === "local") {
    // A proxy on this machine brings others in; most say so.
    if (FROM_PROXIES.some((name) => headers[name] !== undefined)) return OFF;
    // A name that somebody else's server gave this machine's address for: their page would be of this origin (DNS rebinding).
    if (!isLocalName(headers.host)) return CROSS_ORIGIN;
  }
  return isSameOrigin(headers) ? undefined : CROSS_ORIGIN;
}

const FROM_PROXIES = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"] as const;

/** What a browser says of itself a page cannot change; where it says nothing, no page asked, or an old browser's, which names its origin. */
function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  // `none`: a person, who typed the address.
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase());
}

function isLocalName(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  return isLoopback(new URL(`http://${host}`).hostname);
}

/** Whether this address or name is this machine's alone. */
function isLoopback(name: string): boolean {
  const bare = name.toLowerCase().replace(/^\[|\]$/gu, "");
  return bare === "localhost" || bare.endsWith(".localhost") || bare === "::1" || /^127(\.\d{1,3}){3}$/u.test(bare);
}
