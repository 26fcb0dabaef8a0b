import { vi } from 'vitest';

/** Shared machines are slow at times: Vitest's own patience ends after one second. */
const PATIENCE_MS = 20_000;

const { waitFor } = vi;
vi.waitFor = (check, options = PATIENCE_MS) => waitFor(check, options);
