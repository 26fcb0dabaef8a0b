import type { Presentation } from '../domain/scene';
import { presentationOf, readPresentationFile } from '../package/presentation-file';

const FILES = {
  kaliningrad: () => import('./examples/kaliningrad.json'),
  'saint-petersburg': () => import('./examples/saint-petersburg.json')
};

/** The finished presentations that come with the app; each stands in a chunk of its own. */
export async function loadExamples(): Promise<readonly Presentation[]> {
  const loaded = await Promise.all(
    Object.entries(FILES).map(async ([name, load]) => {
      const { default: file } = await load();
      const read = readPresentationFile(JSON.stringify(file));
      if ('fault' in read) return [];
      let next = 0;
      // The same at each visit: the one that was open last is found again.
      return [presentationOf(read.presentation, () => `example-${name}-${String(next++)}`, 0)];
    })
  );
  return loaded.flat();
}
