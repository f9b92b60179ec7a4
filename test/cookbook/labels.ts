/** Things of the document in, the words by which a person knows them out. */
import type { Item, Plan } from "./plan-document.ts";

export const itemLabel = ({ code, name }: Item) => `${code} ${name}`;
export const planLabel = ({ number, name }: Plan) => `${"①②③④⑤⑥⑦⑧⑨"[number - 1]}${name}`;
