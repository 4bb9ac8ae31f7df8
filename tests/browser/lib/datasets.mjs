// Small datasets, and a server that answers for them as a test wants.

import { createServer } from 'node:http';

/** A dataset of two roles, `ID-one` and `ID-two`, titled after `name`. */
export function dataset(id, name, fields = {}) {
  const both = (text) => ({ en: text, ru: text });
  const role = (end, title, amount) => ({
    id: `${id}-${end}`,
    market: 'company',
    title: both(title),
    inline: both(title.toLowerCase()),
    source: 'table',
    pay: { average: { amount, currency: 'EUR', period: 'year' } },
    ...fields,
  });
  return {
    version: 1,
    markets: [{ id: 'company', name: both('Company') }],
    sources: [{ id: 'table', name: both('Pay table'), vintage: both('2026') }],
    roles: [role('one', `${name} One`, 40000), role('two', `${name} Two`, 50000)],
  };
}

export const text = (data) => JSON.stringify(data);

/**
 * A server of another origin. `answers` maps a path to `(request, response) => …`; `asked`
 * lists the paths, `dropped` those whose answer the page did not wait for.
 */
export async function serveAnswers(answers) {
  const asked = [];
  const dropped = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.on('close', () => response.writableFinished || dropped.push(request.url));
    answers[request.url](request, response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    dropped,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer that any page may read. */
export function send(body, { status = 200, type = 'application/json', ...headers } = {}) {
  return (request, response) => {
    response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*', ...headers });
    response.end(body);
  };
}

/** An answer that waits: `release` sends it. */
export function held(body) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const answer = (request, response) => released.then(() => send(body)(request, response));
  return Object.assign(answer, { release });
}
