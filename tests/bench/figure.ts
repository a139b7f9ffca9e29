/** What a benchmark tells. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'per second' | 'bytes' | 'ms';
  /** What the design allows, when it names a bound. */
  readonly budget?: string;
}
