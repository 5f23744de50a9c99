/** Path of a Chromium, Chrome or Edge on this machine; `LENTERA_CHROMIUM` wins. */
export declare function findChromium(): string | undefined;
/** The browser, installed from the distribution where it is missing and that is possible. */
export declare function provideChromium(): Promise<string | undefined>;
