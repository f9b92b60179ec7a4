/** What there is to export, as the help of `policy-graph export` says it. */
import { FORMATS } from "../export/formats.ts";
import { VIEWS } from "../export/views/views.ts";

export function exportHelp(): string {
  const views = VIEWS.map(({ name, shows }) => `  ${name.padEnd(18)} ${shows}`).join("\n");
  const formats = FORMATS.map(({ name, title }) => `  ${name.padEnd(18)} ${title}`).join("\n");
  return `\nViews:\n${views}\n\nFormats:\n${formats}`;
}
