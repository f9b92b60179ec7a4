/** A drawn picture in, the same as PNG out, at twice its size, or less where a browser has no room for that. */
import type { DrawnPicture } from "./draw-picture.ts";

/** What every browser's canvas can do is less than this; what this one cannot is seen afterwards. */
const [LONGEST_SIDE, LARGEST_AREA] = [16_384, 16_384 ** 2 / 2];

export class PictureError extends Error {
  readonly reason: "cannotDraw" | "tooLarge" | "illegible";

  constructor(reason: PictureError["reason"], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** Throws a `PictureError`. */
export async function toPng({ text, width, height }: DrawnPicture): Promise<Blob> {
  const scale = Math.min(2, LONGEST_SIDE / width, LONGEST_SIDE / height, Math.sqrt(LARGEST_AREA / (width * height)));
  // Smaller than drawn, its words could not be read.
  if (scale < 1) throw new PictureError("tooLarge");
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new PictureError("cannotDraw");
  const image = await imageOf(text);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // A canvas beyond a browser's bounds takes no colour, and says nothing.
  if (context.getImageData(0, 0, 1, 1).data[3] !== 255) throw new PictureError("tooLarge");
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new PictureError("tooLarge");
  return blob;
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } catch (cause) {
    throw new PictureError("cannotDraw", { cause });
  } finally {
    URL.revokeObjectURL(url);
  }
}
