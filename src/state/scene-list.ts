import type { Scene } from '../domain/scene';

/** Pure changes of a list of scenes; each gives a new list, or the same one where nothing changes. */

/** Puts a scene behind another, or at the end. */
export function addScene(
  scenes: readonly Scene[],
  scene: Scene,
  behind: string | null = null
): readonly Scene[] {
  const at = scenes.findIndex(({ id }) => id === behind);
  return at < 0 ? [...scenes, scene] : scenes.toSpliced(at + 1, 0, scene);
}

/** Changes what a scene shows or says. */
export function changeScene(
  scenes: readonly Scene[],
  id: string,
  change: Partial<Omit<Scene, 'id'>>
): readonly Scene[] {
  return scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene));
}

/** Moves a scene to a place in the list, counted from 0 without it; beyond an end is the end. */
export function moveScene(scenes: readonly Scene[], id: string, to: number): readonly Scene[] {
  const from = scenes.findIndex((scene) => scene.id === id);
  const place = Math.max(0, Math.min(scenes.length - 1, to));
  const scene = scenes[from];
  if (!scene || from === place) return scenes;
  return scenes.toSpliced(from, 1).toSpliced(place, 0, scene);
}

export function removeScene(scenes: readonly Scene[], id: string): readonly Scene[] {
  return scenes.filter((scene) => scene.id !== id);
}
