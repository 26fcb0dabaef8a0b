import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { BaseMap, MapOptions } from './map-handle';

export type { BaseMap, MapStatus } from './map-handle';

/**
 * Makes an element the map's container. MapLibre is fetched then, as a chunk of its own; the
 * interface works before and without it. Make the attachment once (in the script, not in the
 * template): a new attachment is a new map.
 */
export function attachMap(options: MapOptions): Attachment<HTMLElement> {
  return (container) => {
    let base: BaseMap | undefined;
    let leave: (() => void) | undefined;
    let isGone = false;
    const start = async (): Promise<void> => {
      options.onstatus({ status: 'loading' });
      try {
        const { createBaseMap } = await import('./map-engine');
        if (isGone) return;
        base = createBaseMap(container, untrack(options.start), options);
      } catch (error) {
        const reason =
          error instanceof Error && error.name === 'GPUInitializationError' ? 'webgl' : 'network';
        if (!isGone) options.onstatus({ status: 'unavailable', reason });
        return;
      }
      leave = options.onmap(base);
    };
    void start();
    return () => {
      isGone = true;
      leave?.();
      base?.destroy();
    };
  };
}
