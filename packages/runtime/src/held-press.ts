/**
 * Questions can be seen and chosen in before the LMS has answered, which takes seconds on a poor line. A form that
 * nobody listens to yet would be sent by the browser itself: the document would be loaded anew, without the launch in
 * its address. The press is kept instead.
 *
 * @returns Ends it, and presses again what was pressed where `again` says so.
 */
export function holdPress(document: Document): (again: boolean) => void {
  let button: HTMLElement | null = null;
  const hold = (event: Event): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    button = (event.target as HTMLElement).querySelector("[type=submit]");
  };
  document.addEventListener("submit", hold);
  return (again) => {
    document.removeEventListener("submit", hold);
    if (again) button?.click();
  };
}
