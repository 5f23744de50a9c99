import { exit, Stop, UsageError } from "../exit.ts";
import { readCourse } from "../files.ts";
import { chooseLanguage, speak } from "../language.ts";
import { signalsEndWith } from "../interrupt.ts";
import { openBrowser } from "../open-browser.ts";
import { previewCourse } from "../preview-course.ts";
import { codeOf, reasonOf, sayReason } from "../reasons.ts";
import { parseTargets } from "../targets.ts";
import { type GlobalOptions, sayFor } from "../terminal.ts";
import { columnsOf, wrap } from "../wrap.ts";
import { check } from "./check.ts";

export interface PreviewOptions extends GlobalOptions {
  readonly port?: string;
  readonly target?: string;
  readonly open: boolean;
}

/** `lentera preview`: serves the course until Ctrl-C. Where there is no course there is nothing to wait for. */
export async function preview(place: string, options: PreviewOptions): Promise<number> {
  const say = sayFor(options);
  const port = options.port === undefined ? 0 : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(say("usage.invalid", { value: `--port ${options.port}`, choices: "1–65535" }));
  }
  const target = options.target === undefined ? undefined : parseTargets(options.target, say)[0]?.id;
  if (readCourse(place).source.files.length === 0) return check(place, { ...options, format: "pretty" });
  const language = chooseLanguage(options.uiLang);
  try {
    const { url } = await previewCourse({ course: place, port, ...(options.uiLang !== undefined && { uiLanguage: language }), ...(target !== undefined && { target }) });
    process.stdout.write(wrap(`${speak(language)("preview.ready", { url })}\n`, columnsOf(process.stdout)));
    if (options.open) openBrowser(url);
  } catch (error) {
    if (codeOf(error) === "EADDRINUSE") throw new Stop(say("preview.portTaken", { port }));
    if (error instanceof Error && "syscall" in error && error.syscall === "listen") {
      throw new Stop(say("preview.noPort", { port, reason: sayReason(reasonOf(error), say) }));
    }
    throw error;
  }
  signalsEndWith(exit.fine);
  return new Promise<never>(() => {});
}
