/** Counts of one value of a facet under all filters but the facet's own. */
export interface FacetRow {
  readonly value: string;
  /** Documents and dated starts of ties; a partner named without a document does not count. */
  readonly agreements: number;
  /** The same by municipality, in the order of `dataset.homes`. */
  readonly byHome: readonly number[];
  /** Events; 0 for a kind of agreement, as `agreements` are for a kind of event. */
  readonly events: number;
  /** Partnerships; for a kind, those that have such a record. */
  readonly ties: number;
}

/** Counts what the values of a facet have, by municipality where it is documents. */
export class FacetCounter {
  private readonly agreements: Uint32Array;
  private readonly events: Uint32Array;
  private readonly ties: Uint32Array;

  /** @param homes how many municipalities there are. */
  constructor(
    private readonly values: readonly string[],
    private readonly homes: number
  ) {
    this.agreements = new Uint32Array(values.length * homes);
    this.events = new Uint32Array(values.length);
    this.ties = new Uint32Array(values.length);
  }

  addAgreement(value: number, home: number): void {
    const cell = value * this.homes + home;
    this.agreements[cell] = (this.agreements[cell] ?? 0) + 1;
  }

  addEvent(value: number): void {
    this.events[value] = (this.events[value] ?? 0) + 1;
  }

  addTie(value: number): void {
    this.ties[value] = (this.ties[value] ?? 0) + 1;
  }

  /** The counts of each value, in the order of the values. */
  rows(): FacetRow[] {
    return this.values.map((value, row) => {
      const byHome = [...this.agreements.subarray(row * this.homes, (row + 1) * this.homes)];
      return {
        value,
        agreements: byHome.reduce((sum, count) => sum + count, 0),
        byHome,
        events: this.events[row] ?? 0,
        ties: this.ties[row] ?? 0
      };
    });
  }
}
