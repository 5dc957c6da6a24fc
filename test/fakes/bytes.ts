/** Files put together byte by byte for a test. */

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The parts one after the other. */
export function bytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Little-endian numbers of 16 bits. */
export function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
}

/** Little-endian numbers of 32 bits. */
export function u32(...values: readonly number[]): number[] {
  return values.flatMap((value) => u16(value & 0xffff, value >>> 16));
}
