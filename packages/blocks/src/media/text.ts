/** English texts, at build time only. */
export const texts = {
  "media.captions": "Captions",
  "media.transcript": "Transcript",
  "media.file": "Open the file",
};
