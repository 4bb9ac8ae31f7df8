// A real nginx with the project's own recipe, docs/nginx.conf: only the port and the folder of
// files are put in place. It needs no rights, and leaves nothing behind.

import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { dist, tool } from './settings.mjs';

const RECIPE = fileURLToPath(new URL('../../../docs/nginx.conf', import.meta.url));

/** Where nginx is, or nothing. Debian puts it where only root's PATH leads. */
export const nginx = tool('NGINX', ['nginx'], ['/usr/sbin', '/usr/local/sbin']);

export const WITHOUT = 'left out: there is no nginx (on Debian: sudo apt-get install nginx-light; or NGINX=/path/to/it)';

/** What is asked for to see how far the server has written, and is not there. */
const MARK = 'mark';

/** What the recipe does not say, because the server it goes into has said it. */
const around = (folder, recipe) => `
daemon off;
pid ${folder}/nginx.pid;
error_log stderr notice;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { }
http {
  log_format test '$status $bytes_sent $request_uri';
  access_log ${folder}/access.log test;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  ${recipe}
}
`;

/**
 * Serves the built page at /role-compare/ and at /role-compare/0.1.0/. `url` ends in a slash;
 * `answered` tells what was asked for since it was last called, as `{status, bytes, path}`, with
 * the bytes of the headers; `close` stops the server and takes its files away.
 */
export async function serveByNginx() {
  const folder = await mkdtemp(join(tmpdir(), 'role-compare-nginx-'));
  const files = join(folder, 'www', 'role-compare');
  await mkdir(files, { recursive: true });
  await cp(dist, files, { recursive: true });
  await cp(dist, join(files, '0.1.0'), { recursive: true });
  const recipe = await readFile(RECIPE, 'utf8');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const placed = replaced(replaced(recipe, 'listen 80;', `listen 127.0.0.1:${port};`), 'root /srv/www;', `root ${folder}/www;`);
    await writeFile(join(folder, 'nginx.conf'), around(folder, placed));
    try {
      const stop = await start(folder);
      const url = `http://127.0.0.1:${port}/`;
      let told = 0;
      return {
        url,
        async answered() {
          // An answer is sent before it is written down; but the one worker takes no other request
          // in between, so what the second mark finds written is all that was before the first.
          await ask(url + MARK);
          await ask(url + MARK);
          const lines = (await readFile(join(folder, 'access.log'), 'utf8')).trim().split('\n').slice(told);
          told += lines.length;
          const answers = lines.map((line) => {
            const [status, bytes, path] = line.split(' ');
            return { status: Number(status), bytes: Number(bytes), path };
          });
          return answers.filter(({ path }) => path !== `/${MARK}`);
        },
        async close() {
          await stop();
          await rm(folder, { recursive: true });
        },
      };
    } catch (error) {
      // Somebody else may have taken the port in between.
      if (attempt === 3 || !/Address already in use/.test(error.message)) throw error;
    }
  }
}

function replaced(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`docs/nginx.conf has not one “${from}”`);
  return text.replace(from, to);
}

/** A port that nobody listens on at this moment. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts nginx and waits until it says that it listens; what comes stops it again. */
async function start(folder) {
  const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const said = [];
  const lines = createInterface({ input: server.stderr });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('start worker process ')) resolve();
    });
    ended.then((code) => reject(new Error(`nginx ended with ${code}:\n${said.join('\n')}`)));
  });
  return async () => {
    server.kill('SIGTERM');
    await ended;
  };
}

/** The answer to one request, as it came: nothing is unpacked and nothing is asked for by itself. */
export function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, agent: false }, (answer) => {
      const { statusCode: status, headers, rawHeaders: raw } = answer;
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => resolve({ status, headers, raw, body: Buffer.concat(chunks) }));
    });
    asked.once('error', reject);
    asked.end();
  });
}
