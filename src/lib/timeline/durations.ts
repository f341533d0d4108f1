const SECOND = 1000;

/** A number without the unit of its size. */
export interface Measure {
  value: string;
  unit: 'ms' | 's';
}

/** A duration as a readout shows it: `0.3`, `3.0` and `201` ms, `5.0` s. */
export function measure(ms: number): Measure {
  if (ms >= SECOND) return { value: (ms / SECOND).toFixed(1), unit: 's' };
  return { value: ms < 9.95 ? ms.toFixed(1) : ms.toFixed(0), unit: 'ms' };
}

/** A duration in words: `201 ms`. */
export function duration(ms: number): string {
  const { value, unit } = measure(ms);
  return `${value.replace(/\.0$/, '')} ${unit}`;
}
