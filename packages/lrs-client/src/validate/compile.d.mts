/** Text of generated/validators.js. */
export function compileValidators(): Promise<string>;
