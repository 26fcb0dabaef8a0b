import { describe, expect, it } from 'vitest';
import { DatasetError } from '../../../src/package/dataset-error';
import {
  fetchAnnouncement,
  fetchBytes,
  refusalOf,
  type DatasetFeed
} from '../../../src/store/dataset-feed';
import { announcementOf, datasetBytes, Server } from './world';

const signal = new AbortController().signal;
const feedOf = (server: Server): DatasetFeed => ({ fetch: server.fetch, folder: './dataset/' });

function streamOf(chunks: readonly Uint8Array[], failure?: Error): ReadableStream<Uint8Array> {
  const rest = [...chunks];
  return new ReadableStream({
    pull(controller) {
      const chunk = rest.shift();
      if (chunk) controller.enqueue(chunk);
      else if (failure) controller.error(failure);
      else controller.close();
    }
  });
}

describe('the announcement', () => {
  it('is asked for past the cache', async () => {
    const server = new Server();
    expect(await fetchAnnouncement(feedOf(server), signal)).toMatchObject(
      announcementOf(datasetBytes(1))
    );
    expect(server.caches).toEqual(['no-cache']);
  });

  it.each([
    ['a page', '<!doctype html>'],
    ['nothing', null],
    ['no hash', { file: 'twinline-0123456789abcdef.twl', bytes: 1 }],
    ['another file name', { ...announcementOf(datasetBytes(1)), file: 'twinline-x.twl' }],
    ['an address elsewhere', { ...announcementOf(datasetBytes(1)), file: 'https://elsewhere/x' }],
    ['no length', { ...announcementOf(datasetBytes(1)), bytes: 0 }],
    ['half a byte', { ...announcementOf(datasetBytes(1)), bytes: 1.5 }]
  ])('that is %s is unreadable', async (_, announcement) => {
    const server = new Server();
    server.announcement = announcement;
    await expect(fetchAnnouncement(feedOf(server), signal)).rejects.toMatchObject({
      reason: 'unreadable'
    });
  });

  it('is unreachable without a network and where the server does not give it', async () => {
    const server = new Server();
    server.isReachable = false;
    await expect(fetchAnnouncement(feedOf(server), signal)).rejects.toMatchObject({
      reason: 'unreachable'
    });
    const missing = () => Promise.resolve(new Response('', { status: 404 }));
    await expect(fetchAnnouncement({ fetch: missing, folder: '' }, signal)).rejects.toMatchObject({
      reason: 'unreachable'
    });
  });
});

describe('the file', () => {
  const bytes = datasetBytes(1, 100);

  async function fetchBody(body: BodyInit | null, fresh = false) {
    const shares: number[] = [];
    const caches: (RequestCache | undefined)[] = [];
    const fetch = (_: string, init?: RequestInit) => {
      caches.push(init?.cache);
      return Promise.resolve(new Response(body));
    };
    const wishes = { signal, fresh, onProgress: (share: number) => void shares.push(share) };
    const fetched = await fetchBytes({ fetch, folder: '' }, announcementOf(bytes), wishes);
    return { fetched, shares, caches };
  }

  it('comes in pieces, each of which is progress', async () => {
    const pieces = [bytes.subarray(0, 25), bytes.subarray(25, 90), bytes.subarray(90)];
    const { fetched, shares, caches } = await fetchBody(streamOf(pieces));
    expect(fetched).toEqual(bytes);
    expect(shares).toEqual([0.25, 0.9, 1]);
    expect(caches).toEqual(['default']);
  });

  it('is asked for past the cache where a fresh one is wished', async () => {
    expect((await fetchBody(bytes, true)).caches).toEqual(['reload']);
  });

  it('is damaged where it is shorter or longer than announced', async () => {
    for (const body of [bytes.slice(1), new Uint8Array([...bytes, 1]), null]) {
      await expect(fetchBody(body)).rejects.toMatchObject({ reason: 'damaged' });
    }
  });

  it('is unreachable where the network breaks off', async () => {
    const broken = streamOf([bytes.subarray(0, 25)], new TypeError('network'));
    await expect(fetchBody(broken)).rejects.toMatchObject({ reason: 'unreachable' });
  });
});

describe('refused bytes', () => {
  it.each([
    ['bad_hash', 'damaged'],
    ['bad_magic', 'damaged'],
    ['bad_version', 'unreadable'],
    ['bad_schema', 'unreadable']
  ] as const)('with %s are %s', (reason, failure) => {
    expect(refusalOf(new DatasetError(reason, '')).reason).toBe(failure);
  });

  it('with an error of another kind are unreadable', () => {
    expect(refusalOf(new RangeError('offset')).reason).toBe('unreadable');
  });
});
