// A static host for the built page: what any plain web server does, and a record of
// every request, so that a test can say what was asked for and what was missing.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves `folder` on a free port of this machine.
 *
 * `headers` go with every answer; `extra` maps a path to a text that is not in the folder,
 * `folders` the beginning of a path to another folder; an answer waits for what `hold`
 * returns for its path, if anything. A browser asks for a file at each load, unless it `keeps` what
 * is in a folder, as it does on most sites.
 * The record lists `{path, status}` in the order of the answers.
 *
 * A test spoils answers by path through `spoiled`, a Map to what is different: `status`,
 * `type`, `body`, `cut` (the connection ends after half of the body) or `held`, a promise
 * without which the second half is not sent.
 */
export async function serve(folder, { headers = {}, extra = {}, folders = {}, hold, keeps = false } = {}) {
  const requests = [];
  const spoiled = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    await hold?.(path);
    const { status, type, body, cut, held } = {
      ...(await answer(path, extra, { ...folders, '/': folder })),
      ...spoiled.get(path),
    };
    requests.push({ path, status });
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': keeps && !(path in extra) ? 'max-age=3600' : 'no-cache',
      ...headers,
    });
    if (cut || held) {
      const half = Buffer.from(body).subarray(0, Buffer.byteLength(body) / 2);
      await new Promise((sent) => response.write(half, sent));
      if (cut) return response.destroy();
      await held;
      return response.end(Buffer.from(body).subarray(half.length));
    }
    response.end(body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    spoiled,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(path, extra, folders) {
  if (path in extra) return { status: 200, type: TYPES[extname(path)] ?? TYPES['.html'], body: extra[path] };
  const prefix = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  const folder = folders[prefix];
  const inside = path.slice(prefix.length);
  const file = normalize(join(folder, path.endsWith('/') ? `${inside}index.html` : inside));
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  try {
    if (!file.startsWith(normalize(folder + sep))) throw new Error('outside the folder');
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return { status: 404, type: TYPES['.txt'], body: `not found: ${path}\n` };
  }
}
