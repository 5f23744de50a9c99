/** Keeps a JSON Schema literal and an interface together: a missing, extra or wrongly required property does not compile. */
export interface SchemaFor<T> {
  readonly type: "object";
  readonly title: string;
  readonly description: string;
  readonly additionalProperties: false;
  readonly properties: { readonly [K in keyof Required<T>]: object };
  readonly required?: readonly RequiredKeys<T>[];
}

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
