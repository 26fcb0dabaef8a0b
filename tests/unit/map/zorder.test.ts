import { describe, expect, it } from 'vitest';
import { baseStyle } from '../../../src/views/map/basemap/style';
import { layerAbove, layerId } from '../../../src/views/map/zorder';

const map = (...ids: string[]) => ({ getLayer: (id: string) => ids.includes(id) });

describe('the order of layers', () => {
  it('knows its layers by name and throws at any other', () => {
    expect(layerId('land')).toBe('land');
    expect(() => layerId('lands')).toThrow('no layer “lands”');
    expect(() => layerId('')).toThrow();
  });

  it('puts a layer under the lowest one that belongs above it', () => {
    expect(layerAbove(map('sea', 'land', 'border', 'arcs'), 'country-hatch')).toBe('border');
    expect(layerAbove(map('sea', 'land', 'arcs'), 'country-hatch')).toBe('arcs');
    expect(layerAbove(map('sea', 'land'), 'arcs')).toBeUndefined();
    expect(layerAbove(map(), 'sea')).toBeUndefined();
  });

  it('is the order of the style, each layer above those before it', () => {
    const ids = baseStyle('light', { tiles: '' }).layers.map(({ id }) => id);
    ids.forEach((id, i) => {
      expect(layerAbove(map(...ids), layerId(id))).toBe(ids[i + 1]);
    });
  });
});
