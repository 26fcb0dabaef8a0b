import type { Presentation } from '../domain/scene';
import { keepingOf, type Keeping } from './stored-dataset';
import { watch, type OpenDatabase, type Watch } from './watch';

/** Follows the presentations that the reader has made, the latest changed first. */
export function watchPresentations(open: OpenDatabase): Watch<readonly Presentation[]> {
  return watch(open, async (database) => {
    const all = await database.presentations.toArray();
    // What the store hands out is shared and frozen.
    return all.toSorted((a, b) => b.changedAt - a.changedAt);
  });
}

/** Keeps a presentation under its id. Never rejects. */
export async function keepPresentation(
  open: OpenDatabase,
  presentation: Presentation
): Promise<Keeping> {
  try {
    await (await open()).presentations.put(presentation);
    return 'kept';
  } catch (error) {
    return keepingOf(error);
  }
}

/** Takes a presentation away. Never rejects. */
export async function dropPresentation(open: OpenDatabase, id: string): Promise<Keeping> {
  try {
    await (await open()).presentations.delete(id);
    return 'kept';
  } catch (error) {
    return keepingOf(error);
  }
}
