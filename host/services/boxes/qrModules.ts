import { encode } from "uqr";

/**
 * The modules of the QR code of an address with error correction M: rows from the top, "1" for a dark module, no quiet
 * zone. Null when the address is empty or longer than the largest code holds (2,331 bytes, ISO/IEC 18004).
 */
export function qrModules(address: string): readonly string[] | null {
  if (address === "") return null;
  try {
    const { data } = encode(address, { ecc: "M", border: 0 });
    return data.map((row) => row.map((isDark) => (isDark ? "1" : "0")).join(""));
  } catch {
    return null;
  }
}
