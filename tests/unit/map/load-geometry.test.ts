import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchTopology, once } from '../../../src/views/map/basemap/load-geometry';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('once', () => {
  it('makes a thing once for an argument, also for those who ask before it is there', async () => {
    const make = vi.fn((key: string) => Promise.resolve(key.length));
    const remembered = once(make);
    expect(await Promise.all([remembered('a'), remembered('a'), remembered('bc')])).toEqual([
      1, 1, 2
    ]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('forgets a failure after the time set for it, so that the next attempt is made', async () => {
    vi.useFakeTimers();
    const make = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('here');
    const remembered = once(make as (key: string) => Promise<string>, 1000);
    await expect(remembered('a')).rejects.toThrow('away');
    await vi.advanceTimersByTimeAsync(999);
    await expect(remembered('a')).rejects.toThrow('away');
    await vi.advanceTimersByTimeAsync(1);
    await expect(remembered('a')).resolves.toBe('here');
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('a file of the ground', () => {
  it('is fetched from the folder by its level', async () => {
    const fetched = vi.fn((address: string) => Promise.resolve(Response.json({ from: address })));
    vi.stubGlobal('fetch', fetched);
    expect(await fetchTopology('/basemap/', 'medium')).toEqual({ from: '/basemap/medium.json' });
  });

  it('is missing where the server says so', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(fetchTopology('/basemap/', 'fine')).rejects.toThrow('/basemap/fine.json: 404');
  });
});
