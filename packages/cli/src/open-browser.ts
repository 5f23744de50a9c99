import { spawn } from "node:child_process";

/** Opens a page in the user's browser. Where there is none the printed address has to do. */
export function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === "win32"
      ? ["rundll32", "url.dll,FileProtocolHandler", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const child = spawn(program ?? "", args, { stdio: "ignore", detached: true, windowsHide: true });
  child.on("error", () => {});
  child.unref();
}
