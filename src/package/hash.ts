import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of bytes as 64 lower-case hexadecimal digits. Computed here and not by the browser's
 * `crypto.subtle`, which is absent where a page is not served securely.
 */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
