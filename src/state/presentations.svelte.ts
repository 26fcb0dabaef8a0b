import { presentationOf, type PresentationText } from '../package/presentation-file';
import { NO_WORDS, type Presentation, type Scene, type Words } from '../domain/scene';
import { dropPresentation, keepPresentation, watchPresentations } from '../store/presentations';
import { readPreference, writePreference } from '../store/preferences';
import type { Keeping } from '../store/stored-dataset';
import type { OpenDatabase } from '../store/watch';
import { addScene, changeScene, moveScene, removeScene } from './scene-list';

/** What presentations need of the world, handed in so that tests can bring their own. */
export interface PresentationsWorld {
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const BROWSER: PresentationsWorld = {
  // `randomUUID` is missing where a page is not served securely.
  newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
  now: () => Date.now()
};

/**
 * The presentations of the reader and the examples, and which of them is open. What the reader
 * makes is kept on the device with each change; where that fails it stays on the page, and
 * `onunkept` says why.
 */
export class Presentations {
  own = $state.raw<readonly Presentation[]>([]);
  examples = $state.raw<readonly Presentation[]>([]);
  private openId = $state.raw<string | null>(readPreference('presentation'));

  readonly all = $derived([...this.own, ...this.examples]);
  /** The open one: as chosen, else the first. */
  readonly current = $derived<Presentation | null>(
    this.all.find(({ id }) => id === this.openId) ?? this.all[0] ?? null
  );
  readonly isExample = $derived(this.current !== null && this.examples.includes(this.current));

  /** Writes under way: until they have ended what the store says is older than what is here. */
  private writing = 0;
  /** What is not in the store yet, or was refused: of it the store says nothing, or something older. */
  private unkept: readonly Presentation[] = [];

  constructor(
    private readonly store: OpenDatabase,
    private readonly onunkept: (why: Exclude<Keeping, 'kept'>, what: Presentation) => void,
    private readonly world: PresentationsWorld = BROWSER
  ) {}

  /** Follows what is kept, in whatever tab it was changed. @returns what ends it. */
  readonly start = (): (() => void) =>
    watchPresentations(this.store).subscribe((kept) => {
      if (this.writing === 0) this.own = this.withUnkept(kept);
    });

  readonly open = (id: string): void => {
    this.openId = id;
    writePreference('presentation', id);
  };

  /** Takes a presentation in from a file, a link or an example, and opens it. */
  readonly take = (text: PresentationText): Presentation => {
    const taken = presentationOf(text, this.world.newId, this.world.now());
    this.put(taken);
    this.open(taken.id);
    return taken;
  };

  /** A new presentation without scenes. */
  readonly create = (title: Words): Presentation => this.take({ title, scenes: [] });

  readonly rename = (title: Words): void => this.change({ title });

  /** Takes the open presentation away. @returns what brings it back; null where it is an example. */
  readonly remove = (): (() => void) | null => {
    const { current } = this;
    if (!current || this.isExample) return null;
    this.own = this.own.filter(({ id }) => id !== current.id);
    this.unkept = this.unkept.filter(({ id }) => id !== current.id);
    void this.write(dropPresentation(this.store, current.id), current);
    return () => {
      this.put(current);
      this.open(current.id);
    };
  };

  /**
   * Keeps a view as a scene behind another, or at the end: of the open presentation, or of a new
   * one where none is open that can be changed.
   * @param newTitle of the presentation that is made for it.
   */
  readonly keepView = (
    view: string,
    title: Words,
    newTitle: Words,
    behind: string | null = null
  ): Scene => {
    if (!this.current || this.isExample) this.create(newTitle);
    const scene: Scene = {
      id: this.world.newId(),
      view,
      title,
      caption: NO_WORDS,
      notes: NO_WORDS
    };
    this.changeScenes((scenes) => addScene(scenes, scene, behind));
    return scene;
  };

  readonly duplicate = (id: string): void => {
    const scene = this.current?.scenes.find((one) => one.id === id);
    if (!scene) return;
    const copy = { ...scene, id: this.world.newId() };
    this.changeScenes((scenes) => addScene(scenes, copy, id));
  };

  readonly changeScene = (id: string, change: Partial<Omit<Scene, 'id'>>): void =>
    this.changeScenes((scenes) => changeScene(scenes, id, change));

  readonly moveScene = (id: string, to: number): void =>
    this.changeScenes((scenes) => moveScene(scenes, id, to));

  /** Takes a scene away. @returns what brings it back where it was. */
  readonly removeScene = (id: string): (() => void) => {
    const { current } = this;
    const at = current?.scenes.findIndex((scene) => scene.id === id) ?? -1;
    const scene = current?.scenes[at];
    if (!current || !scene || this.isExample) return () => undefined;
    this.changeScenes((scenes) => removeScene(scenes, id));
    return () => {
      this.open(current.id);
      this.changeScenes((scenes) => scenes.toSpliced(at, 0, scene));
    };
  };

  private changeScenes(change: (scenes: readonly Scene[]) => readonly Scene[]): void {
    if (this.current) this.change({ scenes: change(this.current.scenes) });
  }

  private change(change: Partial<Pick<Presentation, 'title' | 'scenes'>>): void {
    if (!this.current || this.isExample) return;
    this.put({ ...this.current, ...change, changedAt: this.world.now() });
  }

  private put(presentation: Presentation): void {
    const isKnown = this.own.some(({ id }) => id === presentation.id);
    this.own = isKnown
      ? this.own.map((one) => (one.id === presentation.id ? presentation : one))
      : [presentation, ...this.own];
    void this.keep(presentation);
  }

  private async keep(presentation: Presentation): Promise<void> {
    const others = this.unkept.filter(({ id }) => id !== presentation.id);
    this.unkept = [presentation, ...others];
    const isKept = await this.write(keepPresentation(this.store, presentation), presentation);
    if (isKept) this.unkept = this.unkept.filter((one) => one !== presentation);
  }

  private withUnkept(kept: readonly Presentation[]): readonly Presentation[] {
    const ids = this.unkept.map(({ id }) => id);
    return [...this.unkept, ...kept.filter(({ id }) => !ids.includes(id))];
  }

  /** @returns whether it was done. */
  private async write(writing: Promise<Keeping>, what: Presentation): Promise<boolean> {
    this.writing += 1;
    const keeping = await writing;
    this.writing -= 1;
    if (keeping === 'kept') return true;
    this.onunkept(keeping, what);
    return false;
  }
}
