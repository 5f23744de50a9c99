/** Says something to a screen reader, politely, in a region that stays in the document. */
export type Announce = (message: string) => void;

export function createAnnounce(region: HTMLElement | null): Announce {
  let timer = 0;
  return (message) => {
    if (region === null) return;
    // Emptied first: a region that is given the same words again stays silent.
    region.textContent = "";
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (region.textContent = message), 100);
  };
}
