declare module "*?bundle" {
  const text: string;
  export default text;
}
declare module "*?text" {
  const text: string;
  export default text;
}
declare module "*?validator" {
  /** One finding of ajv, with the value it is about. */
  interface SchemaError {
    readonly keyword: string;
    /** JSON pointer to the value. */
    readonly instancePath: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly data?: unknown;
    readonly parentSchema?: Readonly<Record<string, unknown>>;
  }
  interface SchemaValidator {
    (value: unknown): boolean;
    readonly errors?: readonly SchemaError[] | null;
  }
  const validators: Readonly<Record<string, SchemaValidator>>;
  export default validators;
}
declare module "*?template" {
  const template: unknown;
  export default template;
}
