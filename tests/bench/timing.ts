/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds that something takes. */
export function timeMs(run: () => unknown): number {
  const since = performance.now();
  run();
  return performance.now() - since;
}

/** Median and 95th percentile in words. */
export function told(valuesMs: readonly number[]): string {
  const [half, most] = [median(valuesMs), quantile(valuesMs, 0.95)];
  const digits = half < 1 ? 3 : 1;
  return `median ${half.toFixed(digits)} ms, p95 ${most.toFixed(digits)} ms`;
}

/** Where a target is missed the run fails, at its end. */
export function demand(isMet: boolean, target: string): void {
  console.log(`${isMet ? 'met' : 'MISSED'}: ${target}`);
  if (!isMet) process.exitCode = 1;
}
