/** Trouble that the test LRS makes. */
export interface Fault {
  /**
   * `status`: answers with `status`, stores nothing. `reset-before`, `reset-after`: the connection breaks
   * before or after storing. `hang`: never answers. `page`: a web page with status 200, as captive portals give.
   */
  readonly kind: "status" | "reset-before" | "reset-after" | "hang" | "page";
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How many requests meet it; default 1, Infinity with `chance`. */
  readonly times?: number;
  /** 0–1: meets a request with this probability. */
  readonly chance?: number;
  /** Which requests may meet it; default all. */
  readonly when?: (request: { readonly method: string; readonly path: string }) => boolean;
}

/** Deals faults out to requests. */
export class FaultQueue {
  readonly #random: () => number;
  #faults: { readonly fault: Fault; left: number }[] = [];

  constructor(random: () => number) {
    this.#random = random;
  }

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? (fault.chance === undefined ? 1 : Infinity) });
  }

  clear(): void {
    this.#faults = [];
  }

  next(method: string, path: string): Fault | undefined {
    for (const waiting of this.#faults) {
      const { fault } = waiting;
      if (fault.when && !fault.when({ method, path })) continue;
      if (fault.chance !== undefined && this.#random() >= fault.chance) continue;
      waiting.left--;
      this.#faults = this.#faults.filter(({ left }) => left > 0);
      return fault;
    }
    return undefined;
  }
}
