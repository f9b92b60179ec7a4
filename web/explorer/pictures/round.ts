/** A length or place of a picture in, the same out to a tenth of a pixel: nobody sees more, and each sign of it has its bytes. */

export const round = (value: number): number => Math.round(value * 10) / 10;
