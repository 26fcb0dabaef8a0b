import { answer } from '../analysis/answer';
import { indexDataset, type DatasetIndex } from '../analysis/dataset-index';
import { resolveEmphasis } from '../analysis/emphasis';
import type { Dataset } from '../domain/dataset';
import {
  NO_FILTERS,
  isUnfiltered,
  type DaySpan,
  type Filters,
  type ListFilter
} from '../domain/filters';
import { isSameTarget, type Target } from '../domain/target';
import {
  PLAIN_COMPARED,
  PLAIN_TABLE,
  type Camera,
  type Compared,
  type FrameName,
  type MapLayer,
  type MatrixSwitch,
  type ProjectionName,
  type TableLayout,
  type TimelineSplit,
  type TimeUnit,
  type ViewName
} from '../domain/view';
import { pushStep, redoStep, startHistory, undoStep } from './history';
import { isSameFilters, tidyFilters } from './tidy-filters';

/** Finds the partnerships that a text means: 1 for each that matches. Arrives with its own chunk. */
export type QueryMatcher = (query: string) => Uint8Array;

/** What an address or a kept scene can say of a view. */
export interface ViewState {
  readonly filters: Filters;
  readonly selection: Target | null;
  /** Raised beside it, as by a finding. */
  readonly pinned: readonly Target[];
  readonly name: ViewName;
  readonly table: TableLayout;
  readonly compared: Compared;
  readonly frame: FrameName;
  readonly matrix: readonly MatrixSwitch[];
  /** Of the calendar; null for the year after the sources end. */
  readonly careYear: number | null;
  readonly projection: ProjectionName;
  readonly unit: TimeUnit;
  readonly split: TimelineSplit;
  readonly layers: readonly MapLayer[];
  readonly camera: Camera | null;
}

/**
 * What the reader looks at: the filters with their history, the selection, the hovered thing and
 * the framing; and, derived from them, the one answer that every view draws.
 */
export class Explorer {
  readonly index: DatasetIndex;

  private history = $state.raw(startHistory(NO_FILTERS));
  /** Filters while a brush is dragged; the history takes them when it is let go. */
  private preview = $state.raw<Filters | null>(null);

  selection = $state.raw<Target | null>(null);
  hover = $state.raw<Target | null>(null);
  /** Raised besides what is hovered and selected: what a finding speaks of. */
  pinned = $state.raw<readonly Target[]>([]);
  projection = $state.raw<ProjectionName>('mercator');
  unit = $state.raw<TimeUnit>('year');
  /** What the timeline has rows for. */
  split = $state.raw<TimelineSplit>('none');
  /** What the map shows besides. */
  layers = $state.raw<readonly MapLayer[]>([]);
  /** The view that is on screen. */
  viewName = $state.raw<ViewName>('map');
  table = $state.raw<TableLayout>(PLAIN_TABLE);
  compared = $state.raw<Compared>(PLAIN_COMPARED);
  /** How the maps of the comparison are framed. */
  frame = $state.raw<FrameName>('own');
  /** What of the matrix is not as at first. */
  matrix = $state.raw<readonly MatrixSwitch[]>([]);
  careYear = $state.raw<number | null>(null);
  /** Where the reader has moved the map; null: framed on the data. */
  camera = $state.raw<Camera | null>(null);
  matcher = $state.raw<QueryMatcher | null>(null);
  /** Whether the camera of the view shown last is to be flown to: between scenes, not at an address. */
  glides = false;
  /** Counts the views that were glided to: what is new in each may make an entrance. */
  entrances = $state(0);

  readonly filters = $derived(this.preview ?? this.history.present);
  /** False while a brush is dragged or the timeline plays: the address waits. */
  readonly isSettled = $derived(this.preview === null);
  readonly canUndo = $derived(this.history.past.length > 0);
  readonly canRedo = $derived(this.history.future.length > 0);
  readonly isFiltered = $derived(!isUnfiltered(this.filters));

  /** By partnership 1 where the search means it; null without one, and before its matcher has come. */
  readonly matches = $derived(
    this.filters.query !== '' && this.matcher !== null ? this.matcher(this.filters.query) : null
  );
  readonly answer = $derived.by(() => answer(this.index, this.filters, this.matches));
  readonly emphasis = $derived.by(() =>
    resolveEmphasis(this.index, [this.hover, this.selection, ...this.pinned])
  );

  /** @param index of the dataset, where another explorer has made it already. */
  constructor(
    readonly dataset: Dataset,
    index: DatasetIndex = indexDataset(dataset)
  ) {
    this.index = index;
  }

  /** Changes some filters as one step of the history; a preview under way is kept with it. */
  readonly filter = (change: Partial<Filters>): void => {
    const next = tidyFilters({ ...this.filters, ...change });
    this.preview = null;
    if (isSameFilters(next, this.history.present)) return;
    this.history = pushStep(this.history, next);
    this.pinned = [];
  };

  /** Shows some filters without a step: for each move of a drag or tick of the player. */
  readonly previewFilter = (change: Partial<Filters>): void => {
    this.preview = { ...this.filters, ...change };
  };

  /** Ends a preview: keeps it as one step, or goes back to the filters before it. */
  readonly endPreview = (keep: boolean): void => {
    if (this.preview === null) return;
    if (keep) this.filter({});
    else this.preview = null;
  };

  /**
   * A click on a value of a list filter. Alone it asks for that value only, or, where that is asked
   * for already, for all; with `add` it joins or leaves the list.
   */
  readonly toggle = <K extends ListFilter>(
    list: K,
    value: Filters[K][number],
    add = false
  ): void => {
    const current: readonly string[] = this.filters[list];
    const has = current.includes(value);
    let next: readonly string[];
    if (add) next = has ? current.filter((item) => item !== value) : [...current, value];
    else next = has && current.length === 1 ? [] : [value];
    this.filter({ [list]: next });
  };

  readonly setSpan = (span: DaySpan | null): void => this.filter({ span, moreSpans: [] });

  /** Takes away every filter; what a span would mean stays as chosen. */
  readonly clearFilters = (): void => this.filter({ ...NO_FILTERS, time: this.filters.time });

  readonly undo = (): void => {
    this.preview = null;
    this.history = undoStep(this.history);
  };

  readonly redo = (): void => {
    this.preview = null;
    this.history = redoStep(this.history);
  };

  /** Selects a target; the same one again lets it go. */
  readonly select = (target: Target | null): void => {
    this.selection = isSameTarget(this.selection, target) ? null : target;
  };

  /** The view as plain values, for the address bar and for scenes. */
  readonly view = $derived<ViewState>({
    filters: this.filters,
    selection: this.selection,
    pinned: this.pinned,
    name: this.viewName,
    table: this.table,
    compared: this.compared,
    frame: this.frame,
    matrix: this.matrix,
    careYear: this.careYear,
    projection: this.projection,
    unit: this.unit,
    split: this.split,
    layers: this.layers,
    camera: this.camera
  });

  /**
   * Shows a view from elsewhere: an address, a scene, the browser's back button.
   * @param keepStep whether its filters become a step that undo can leave.
   * @param glides whether the camera flies there.
   */
  readonly show = (view: ViewState, keepStep = true, glides = false): void => {
    this.preview = null;
    this.glides = glides;
    if (glides) this.entrances += 1;
    if (keepStep) this.filter(view.filters);
    else this.history = startHistory(tidyFilters(view.filters));
    this.selection = view.selection;
    this.viewName = view.name;
    this.table = view.table;
    this.compared = view.compared;
    this.frame = view.frame;
    this.matrix = view.matrix;
    this.careYear = view.careYear;
    this.projection = view.projection;
    this.unit = view.unit;
    this.split = view.split;
    this.layers = view.layers;
    this.camera = view.camera;
    this.hover = null;
    this.pinned = view.pinned;
  };

  /** Leaves the view for others for a while. @returns what comes back to it, with its undo steps. */
  readonly leave = (): (() => void) => {
    this.preview = null;
    const { history, view } = this;
    return () => {
      this.show(view, false);
      this.history = history;
    };
  };
}
