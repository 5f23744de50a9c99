import { findChromium } from "@lentera/tooling/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

const executablePath = findChromium();

/** False where no Chromium, Chrome or Edge is at hand: tests in a browser are then left out. */
export const hasBrowser = executablePath !== undefined;

/** A browser that asks nobody outside this machine; `hosts` are names that mean this machine to it. */
export function launchBrowser(...hosts: readonly string[]): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      ...(process.platform === "linux" ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(hosts.length > 0 ? [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join()}`] : []),
    ],
  });
}

/** Sizes of window that the tests play courses in. */
export const windows = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
} as const;

/** Gathers what goes wrong in a page; a test expects it empty at its end. */
export function gatherErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`${error.name}: ${error.message}`));
  page.on("console", (message) => {
    // A record store answers 404 for a document that nobody has written yet, and Chromium logs that as an error.
    if (message.text().includes("404") && message.location().url.includes("/xapi/")) return;
    if (message.type() === "error" || message.type() === "warning") errors.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  return errors;
}
