/** One column of a chart. */
export interface Column {
  readonly key: string;
  /** What is said of it. */
  readonly spoken: string;
  /** From the base upwards: CSS colour and value. */
  readonly parts: readonly { readonly color: string; readonly value: number }[];
  /** Its sum as text. */
  readonly value: string;
  readonly isPressed: boolean;
}

/** An edge between columns, with its name. */
export interface Edge {
  /** Number of columns before it; a fraction lies inside one. */
  readonly at: number;
  readonly text: string;
  /** Whether it is drawn through the chart. */
  readonly isStrong: boolean;
}
