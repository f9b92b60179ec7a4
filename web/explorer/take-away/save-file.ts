/** A file's name and content in, the browser's download of it out: as all pages do it. */

export { saveFile } from "../../shared/save-file.ts";
