import type { Page } from "playwright-core";

/** Whether the middle of an element, or of what has the focus, can be pressed: nothing lies over it. */
export const isInSight = (page: Page, selector?: string): Promise<boolean> =>
  page.evaluate((name) => {
    const element = name === undefined ? document.activeElement : document.querySelector(name);
    const box = element?.getBoundingClientRect();
    const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top !== null && top !== undefined && element?.contains(top) === true;
  }, selector);
