/** A picture in, the ways out to have it: on a slide, in a document, on paper, on the clipboard. */
import { useState } from "react";
import { saveFile } from "../../shared/save-file.ts";
import { drawPicture } from "../pictures/draw-picture.ts";
import type { Picture } from "../pictures/picture.ts";
import { PictureError, toPng } from "../pictures/picture-png.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { useWords } from "../words/use-words.ts";
import { takeAwayWordsIn } from "./take-away-words.ts";
import { Way } from "./way.tsx";

export function PictureButtons({ picture }: { readonly picture: Picture }) {
  const { language } = useWords();
  const [words, own] = [picturesWordsIn(language), takeAwayWordsIn(language)];
  const [state, setState] = useState<PictureError["reason"] | "noClipboard" | "copied" | null>(null);
  const attempt = async (doIt: () => Promise<"copied" | "noClipboard" | null>) => {
    setState(null);
    try {
      setState(await doIt());
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      setState(error.reason);
    }
  };
  const save = (ending: "slide.png" | "png" | "svg") =>
    attempt(async () => {
      saveFile(`${picture.name}.${ending.replace("slide.", "")}`, await contentOf(picture, ending));
      return null;
    });
  const copy = () => attempt(async () => ((await isCopied(picture)) ? "copied" : "noClipboard"));
  const buttons = [
    { name: own.slide, help: own.slideHelp, run: () => save("slide.png") },
    { name: own.copyPicture, help: own.copyPictureHelp, run: copy },
    { name: own.page, help: own.pageHelp, run: () => save("png") },
    { name: own.print, help: own.printHelp, run: () => save("svg") },
  ];
  return (
    <>
      {buttons.map(({ name, help, run }) => (
        <Way key={name} help={help}>
          <button type="button" className="link picture-button" onClick={() => void run()}>
            {name}
          </button>
        </Way>
      ))}
      <li>
        <span role="status">{state === "copied" && own.copied}</span>
        <span role="alert">
          {state === "noClipboard" && own.noClipboard}
          {state !== null && state !== "copied" && state !== "noClipboard" && words[state]}
        </span>
      </li>
    </>
  );
}

async function contentOf(picture: Picture, ending: "slide.png" | "png" | "svg"): Promise<Blob> {
  const drawn = drawPicture(picture, ending === "slide.png" ? "slide" : "page");
  return ending === "svg" ? new Blob([drawn.text], { type: "image/svg+xml" }) : toPng(drawn);
}

/** Over plain HTTP browsers have no clipboard, and anywhere they may refuse it. */
async function isCopied(picture: Picture): Promise<boolean> {
  if (!navigator.clipboard?.write || typeof ClipboardItem === "undefined") return false;
  const png = contentOf(picture, "slide.png");
  // What cannot be drawn is told as such, not as a clipboard that refuses.
  png.catch(() => undefined);
  try {
    // As a promise: Safari lets it in only while the click lasts.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    return true;
  } catch {
    await png;
    return false;
  }
}
