/** The bytes of a file as the host takes them; null where it cannot be read, as of a folder. */
export function base64Of(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
