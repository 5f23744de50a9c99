export type Wording = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Looks texts up and fills `{name}` in. A text `one | other` is chosen by `{n}`. Numbers are written as the
 * language writes them.
 */
export function createWording(texts: Readonly<Record<string, string>>, language: string): Wording {
  const own = new Map(Object.entries(texts));
  let numbers: Intl.NumberFormat | undefined;
  try {
    numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  } catch {
    numbers = undefined;
  }
  return (key, values = {}) => {
    const forms = (own.get(key) ?? key).split(" | ");
    const form = (values["n"] === 1 ? forms[0] : forms[forms.length - 1]) ?? "";
    return form.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const value = Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
      if (typeof value === "number") return numbers?.format(value) ?? String(value);
      return value ?? whole;
    });
  };
}
