/** Puts a text on the clipboard. @returns whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or no clipboard outside a secure context: the reader can still copy by hand.
    return false;
  }
}
