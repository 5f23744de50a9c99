/**
 * Makes a double click, and Enter held down, press once. The button that checks an answer is the one that begins a new
 * try, and what asks whether a quiz with gaps is to be handed in is the one that hands it in: pressed on by a slip, they
 * cost a try or an attempt.
 */
export function pressOnce(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    if (event.detail > 1 && (event.target as Element).closest("[class$=-actions]") !== null) stop(event);
  }, true);
  root.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === "Enter" && (event.target as Element).localName !== "textarea") stop(event);
  }, true);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
