import { button, fill, make } from "./dom.ts";
import { createPanel } from "./panels.ts";
import type { Wording } from "./wording.ts";

const key = "lentera:display";
const sizes = 5;
const schemes = ["auto", "light", "dark"] as const;

interface Display {
  /** 0–4; 1 is as the browser has it. */
  size: number;
  scheme: (typeof schemes)[number];
}

/** Storage may be blocked, empty or somebody else's: then it is as if nothing was set. */
function recall(): Display {
  const display: Display = { size: 1, scheme: "auto" };
  try {
    const [size = "", scheme = ""] = (window.localStorage.getItem(key) ?? "").split(" ");
    if (/^[0-4]$/.test(size)) display.size = Number(size);
    display.scheme = schemes.find((known) => known === scheme) ?? "auto";
  } catch {
    // Settings then last as long as the document.
  }
  return display;
}

/** Text size and colours, kept on this device. */
export function createSettings(text: Wording): void {
  const display = recall();

  function apply(): void {
    const root = document.documentElement;
    root.dataset["size"] = String(display.size);
    if (display.scheme === "auto") delete root.dataset["theme"];
    else root.dataset["theme"] = display.scheme;
  }

  function change(): void {
    apply();
    try {
      window.localStorage.setItem(key, `${display.size} ${display.scheme}`);
    } catch {
      // As above.
    }
  }

  function resize(by: number): void {
    display.size = Math.min(sizes - 1, Math.max(0, display.size + by));
    change();
  }

  apply();
  createPanel("settings", text("player.close"), (root) => {
    const size = make("div", "choices");
    size.append(
      button(text("settings.smaller"), "button button--quiet", () => resize(-1)),
      button(text("settings.larger"), "button button--quiet", () => resize(1)),
    );
    const colours = make("div", "choices");
    for (const scheme of schemes) {
      const radio = make("input");
      radio.type = "radio";
      radio.name = "lentera-scheme";
      radio.checked = display.scheme === scheme;
      radio.addEventListener("change", () => {
        display.scheme = scheme;
        change();
      });
      colours.append(make("label", "choice", radio, text(`settings.${scheme}`)));
    }
    const group = (title: string, content: HTMLElement): HTMLElement =>
      make("fieldset", "setting", make("legend", "", text(title)), content);
    fill(root, group("settings.size", size), group("settings.colours", colours));
  });
}
