/** A picture in, the buttons out that save it, as SVG and as PNG. */
import { useState } from "react";
import { drawPicture } from "../pictures/draw-picture.ts";
import type { Picture } from "../pictures/picture.ts";
import { PictureError, toPng } from "../pictures/picture-png.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { useWords } from "../words/use-words.ts";
import { saveFile } from "./save-file.ts";

export function PictureButtons({ picture }: { readonly picture: Picture }) {
  const own = picturesWordsIn(useWords().language);
  const [failure, setFailure] = useState<PictureError["reason"] | null>(null);
  const save = async (ending: "svg" | "png") => {
    setFailure(null);
    try {
      const drawn = drawPicture(picture);
      const content = ending === "png" ? await toPng(drawn) : new Blob([drawn.text], { type: "image/svg+xml" });
      saveFile(`${picture.name}.${ending}`, content);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      setFailure(error.reason);
    }
  };
  return (
    <span className="picture-buttons">
      {own.save}{" "}
      {(["svg", "png"] as const).map((ending) => (
        <button
          key={ending}
          type="button"
          className="link"
          aria-label={`${own.save}: ${ending.toUpperCase()}`}
          onClick={() => void save(ending)}
        >
          {ending.toUpperCase()}
        </button>
      ))}
      <span role="alert">{failure && own[failure]}</span>
    </span>
  );
}
