/** A line on the terminal that shows how far long work is. */
export interface Progress {
  /** `done` of `total`, in any unit; where the whole is not known, only the label. */
  step(label: string, done: number, total?: number): void;
  clear(): void;
}

const width = 24;
/** Milliseconds before the first drawing: quick work shows no bar. */
const patience = 300;

/** Draws on stderr where that is a terminal; elsewhere says nothing. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step: () => {}, clear: () => {} };
  const begun = Date.now();
  let drawn = 0;
  return {
    step(label, done, total) {
      const now = Date.now();
      if (now - begun < patience || (now - drawn < 80 && (total === undefined || done < total))) return;
      drawn = now;
      if (total === undefined) {
        stream.write(`\r\u001b[K${label}`);
        return;
      }
      const share = total > 0 ? Math.min(1, done / total) : 1;
      const full = Math.round(share * width);
      stream.write(`\r\u001b[K${label} ${"█".repeat(full)}${"░".repeat(width - full)} ${Math.round(share * 100)} %`);
    },
    clear() {
      if (drawn > 0) stream.write("\r\u001b[K");
    },
  };
}
