import { describe, expect, it } from 'vitest';
import { ApiClient } from './client.ts';
import { Offline, Problem } from './problem.ts';

function answering(response: Response | Error) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    if (response instanceof Error) throw response;
    return response;
  }) as typeof globalThis.fetch;
  return { calls, client: new ApiClient({ fetch }) };
}

const hanging = ((_url: string, init: RequestInit) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  })) as unknown as typeof fetch;

describe('ApiClient', () => {
  it('sends JSON and gives the parsed answer', async () => {
    const { calls, client } = answering(new Response('{"reference":"AB12-CD34"}', { status: 202 }));
    expect(await client.post('/api/x', { email: 'a@b.example' })).toEqual({ reference: 'AB12-CD34' });
    expect(calls[0]?.init).toMatchObject({ method: 'POST', body: '{"email":"a@b.example"}' });
    expect(calls[0]?.init.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('sends a file as it is, with its own type', async () => {
    const { calls, client } = answering(new Response('{}', { status: 201 }));
    const file = new Blob(['email\na@b.example'], { type: 'text/csv' });
    await client.post('/api/x', file, { query: { header: true }, headers: { 'if-match': '"3"' } });
    expect(calls[0]).toMatchObject({ url: '/api/x?header=true', init: { body: file } });
    expect(calls[0]?.init.headers).toMatchObject({ 'content-type': 'text/csv', 'if-match': '"3"' });
  });

  it('gives an answer that is a file', async () => {
    const { client } = answering(new Response('email\n'));
    expect(await (await client.file('/api/x.csv')).text()).toBe('email\n');
  });

  it('sends no content type without a body', async () => {
    const { calls, client } = answering(new Response(null, { status: 204 }));
    expect(await client.delete('/api/x')).toBeUndefined();
    expect(calls[0]?.init.headers).not.toHaveProperty('content-type');
  });

  it('escapes the query and leaves out what is not set', async () => {
    const { calls, client } = answering(new Response('{}'));
    await client.get('/api/x', { query: { q: 'a&b', cursor: undefined, site: '', limit: 20 } });
    expect(calls[0]?.url).toBe('/api/x?q=a%26b&limit=20');
  });

  it('rejects with the Problem of an error answer', async () => {
    const { client } = answering(
      new Response('{"type":"urn:selfenroll:problem:unavailable"}', {
        status: 503,
        headers: { 'retry-after': '7' },
      }),
    );
    const error = await client.get('/api/x').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 503, retryAfter: 7 });
  });

  it('rejects with Offline when the network fails', async () => {
    const { client } = answering(new TypeError('Failed to fetch'));
    await expect(client.get('/api/x')).rejects.toMatchObject({ name: 'Offline', timedOut: false });
  });

  it('takes a good answer that is not JSON for a captive network', async () => {
    const { client } = answering(new Response('<html>Log in to the hotel</html>'));
    await expect(client.get('/api/x')).rejects.toBeInstanceOf(Offline);
  });

  it('rejects with Offline when the answer takes too long', async () => {
    const client = new ApiClient({ fetch: hanging, timeout: 10 });
    await expect(client.get('/api/x')).rejects.toMatchObject({ name: 'Offline', timedOut: true });
  });

  it("rejects with the caller's reason when the caller gives up", async () => {
    const stop = new AbortController();
    const call = new ApiClient({ fetch: hanging }).get('/api/x', { signal: stop.signal });
    stop.abort(new Error('left the page'));
    await expect(call).rejects.toThrow('left the page');
  });
});
