import type { Packing, Unpacking } from "@lentera/runtime";

/** A plain store of bits and texts, as simple as the contract allows. */
export function store(): { to: Packing; from(): Unpacking; bits(): number; characters(): number } {
  const bits: number[] = [];
  const texts: string[] = [];
  return {
    to: {
      write(value, count) {
        if (value < 0 || value >= 2 ** count) throw new RangeError(`${value} does not fit ${count} bits`);
        for (let bit = count - 1; bit >= 0; bit -= 1) bits.push(Math.floor(value / 2 ** bit) % 2);
      },
      text: (value) => void texts.push(value),
    },
    bits: () => bits.length,
    characters: () => texts.join("").length,
    from() {
      let place = 0;
      let text = 0;
      return {
        read(count) {
          let value = 0;
          for (let index = 0; index < count; index += 1) value = value * 2 + (bits[place++] ?? 0);
          return value;
        },
        text: () => texts[text++] ?? "",
      };
    },
  };
}
