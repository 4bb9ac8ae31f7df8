// A site's own data: from a URL and from inside the element, and what happens to data that
// are late, missing or broken.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK, gate } from './lib/clock.mjs';
import { DIRECTOR, LEADER, TITLES, WORDS } from './lib/contract.mjs';
import { dataset, held, send, serveAnswers, text } from './lib/datasets.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, drawn, heads, inPage, ready, until } from './lib/widget.mjs';

const on = suite({ keeps: false, extra: { '/own.json': text(dataset('own', 'Own')), '/next.json': text(dataset('next', 'Next')) } });
const BAKED = [TITLES.en[LEADER], TITLES.en[DIRECTOR]];
const ALPHA = ['Alpha One', 'Alpha Two'];
const BETA = ['Beta One', 'Beta Two'];

/** Opens a page with this element in it. Its events are kept in `events`. */
async function host(t, element, { wait = true, lang = 'en', script = '', head = '' } = {}) {
  const path = `/host-${Object.keys(on.extra).length}.html`;
  on.extra[path] = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A site</title>
<link rel="icon" href="data:,">
<script>
globalThis.events = [];
for (const what of ['ready', 'change', 'error']) {
  addEventListener('role-compare-' + what, ({ detail }) => events.push([what, detail?.code ?? detail?.left ?? '', detail?.message ?? '']));
}
${script}
</script>
${head}
<script type="module" src="role-compare.js"></script>
${element}`;
  const page = await on.visit(t);
  await page.goto(`${on.host.url.slice(0, -1)}${path}`);
  if (wait) await ready(page);
  return page;
}

async function answering(t, answers) {
  const server = await serveAnswers(answers);
  t.after(() => server.close());
  return server;
}

const events = (page, what) => inPage(page, (what) => events.filter(([name]) => name === what).map(([, detail]) => detail), what);
const alert = (page) => inPage(page, () => plain(findAll('alert').map((alert) => alert.textContent).join(' ')));
const told = (page) => until(page, 'there is an alert', () => plain(findAll('alert').map((alert) => alert.textContent).join(' ')));
const set = (page, values) => inPage(page, (values) => void Object.assign(document.querySelector('role-compare'), values), values);
const fallback = (page) => inPage(page, () => document.querySelector('#fallback').checkVisibility());
const inline = (data) => `<script type="application/json">${data}</script>`;

test('a dataset of the site’s own is shown in place of the baked one, with one request', async (t) => {
  const before = on.host.requests.length;
  const page = await host(t, '<role-compare src="own.json"></role-compare>');
  await comparing(page, 'Own One', 'Own Two');
  const asked = on.host.requests.slice(before).filter(({ path }) => path.endsWith('.json'));
  assert.deepEqual(asked, [{ path: '/own.json', status: 200 }]);
  assert.equal(await inPage(page, () => rows().find(({ head }) => head === 'Average pay').cells[0].text), '€40,000 a year');
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, 'Own Two', 'Own One');
  assert.deepEqual(page.problems, []);
});

test('a dataset inside the element needs no request', async (t) => {
  const before = on.host.requests.length;
  const page = await host(t, `<role-compare right="alpha-one">${inline(text(dataset('alpha', 'Alpha')))}<p id="fallback">…</p></role-compare>`);
  await comparing(page, 'Alpha Two', 'Alpha One');
  assert.deepEqual(on.host.requests.slice(before).filter(({ path }) => path.endsWith('.json')), []);
  assert.deepEqual(page.problems, []);
});

test('the pickers and the search speak of the site’s own roles', async (t) => {
  const page = await host(t, '<role-compare src="own.json"></role-compare>');
  await choose(page, WORDS.en.first, 'Own Two');
  await comparing(page, 'Own Two', 'Own Two');
  assert.deepEqual(await events(page, 'change'), ['own-two']);
});

test('while data are on their way the fallback stays, then the comparison before', async (t) => {
  const [alpha, beta] = [held(text(dataset('alpha', 'Alpha'))), held(text(dataset('beta', 'Beta')))];
  const server = await answering(t, { '/alpha': alpha, '/beta': beta });
  const page = await host(t, `<role-compare src="${server.url}/alpha"><p id="fallback">A table</p></role-compare>`, { wait: false });
  await until(page, 'the widget is there', () => !!customElements.get('role-compare'));
  await page.evaluate(() => import('/role-compare.js').then((api) => api.ready()));
  assert.equal(await fallback(page), true);
  alpha.release();
  await comparing(page, ...ALPHA);
  assert.equal(await fallback(page), false);
  // Ids of the data to come, in the same breath.
  await set(page, { src: `${server.url}/beta`, left: 'beta-two', right: 'beta-one' });
  await drawn(page);
  assert.deepEqual(await heads(page), ALPHA);
  assert.equal(await alert(page), '');
  beta.release();
  await comparing(page, 'Beta Two', 'Beta One');
  assert.deepEqual(await events(page, 'error'), []);
  assert.deepEqual(page.problems, []);
});

test('of two that are on their way the last asked for wins', async (t) => {
  const alpha = held(text(dataset('alpha', 'Alpha')));
  const server = await answering(t, { '/alpha': alpha, '/beta': send(text(dataset('beta', 'Beta'))) });
  const page = await host(t, '<role-compare></role-compare>');
  await set(page, { src: `${server.url}/alpha` });
  while (!server.asked.includes('/alpha')) await inPage(page, () => 0);
  await set(page, { src: `${server.url}/beta` });
  await comparing(page, ...BETA);
  while (!server.dropped.includes('/alpha')) await inPage(page, () => 0);
  alpha.release();
  await set(page, { locale: 'ru' });
  await until(page, 'the pickers speak Russian', (name) => !!find('combobox', name), WORDS.ru.first);
  assert.deepEqual(await heads(page), BETA);
  assert.deepEqual(await events(page, 'error'), []);
});

const big = 'x'.repeat(1_000_000);
const broken = dataset('own', 'Own', { outlook: { jobs: -1 }, people: { lgbt: 200 } });
const BAD = {
  'not there': [send('gone', { status: 404 }), 'data-status', /the server answers 404 for http/],
  'server error': [send('oops', { status: 500 }), 'data-status', /the server answers 500/],
  'a page of HTML': [send('<!doctype html><title>Sign in</title>', { type: 'text/html' }), 'data-invalid', /found a page of HTML/],
  nothing: [send(''), 'data-invalid', /found broken JSON \(EOF/],
  'no JSON': [send('{"version": 1,}'), 'data-invalid', /found broken JSON .*line 1 column 15/],
  'another encoding': [send(Buffer.from([0x7b, 0xff, 0x7d])), 'data-invalid', /another encoding at byte 1/],
  'no permission': [send('{}', { 'access-control-allow-origin': 'https://example.org' }), 'data-unreachable', /does not let other sites read it \(CORS\)/],
  'cut off': [
    (request, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-length': '100' });
      response.write('{"version"', () => response.destroy());
    },
    'data-unreachable',
    /cannot be reached/,
  ],
  'without end': [
    (request, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      const more = () => response.destroyed || response.write(big, more);
      more();
    },
    'data-invalid',
    /found more than 10 MB, expected at most 10 MB/,
  ],
  nested: [send('['.repeat(5_000_000)), 'data-invalid', /nested deeper, expected at most 64 levels/],
  'broken data': [
    send(text(broken)),
    'data-invalid',
    /role "own-one", field "outlook\.jobs": found -1, expected a number from 0 .*and 1 more$/,
  ],
};

for (const [name, [answer, code, message]] of Object.entries(BAD)) {
  test(`data with “${name}” are told once, in place, and later good ones recover`, async (t) => {
    const server = await answering(t, { '/bad': answer, '/good': send(text(dataset('alpha', 'Alpha'))) });
    const page = await host(t, `<role-compare src="${server.url}/bad"><p id="fallback">A table</p></role-compare>`, { wait: false });
    assert.match(await told(page), message);
    assert.deepEqual(await events(page, 'error'), [code]);
    assert.equal(await fallback(page), true);
    assert.equal(await inPage(page, () => tables().length + findAll('combobox').length), 0);
    const warnings = page.problems.filter((problem) => problem.includes('<role-compare>'));
    assert.equal(warnings.length, 1, `${page.problems}`);

    await set(page, { src: `${server.url}/good` });
    await comparing(page, ...ALPHA);
    await ready(page);
    assert.equal(await alert(page), '');
    assert.equal(await fallback(page), false);
    assert.deepEqual(await events(page, 'ready'), ['']);
  });
}

test('no server and no such address are told too', async (t) => {
  const gone = await serveAnswers({});
  await gone.close();
  for (const src of [`${gone.url}/x`, 'http://[', 'data:,%7B%7D%']) {
    const page = await host(t, `<role-compare src="${src}"></role-compare>`, { wait: false });
    await told(page);
    const [code] = await events(page, 'error');
    assert.equal(code, src.startsWith('data:') ? 'data-invalid' : 'data-unreachable', src);
  }
});

test('with a comparison on the page, trouble is told above it and it stays', async (t) => {
  const page = await host(t, '<role-compare src="own.json"></role-compare>');
  await set(page, { src: 'missing.json' });
  assert.match(await told(page), /answers 404 for missing\.json\. Below is what was shown before\.$/);
  assert.deepEqual(await heads(page), ['Own One', 'Own Two']);
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, 'Own Two', 'Own One');
  await set(page, { src: 'next.json' });
  await comparing(page, 'Next One', 'Next Two');
  assert.equal(await alert(page), '');
  assert.deepEqual(await events(page, 'error'), ['data-status']);
});

test('the frame of the message is in the visitor’s language', async (t) => {
  on.extra['/broken.json'] = text(broken);
  const page = await host(t, '<role-compare src="broken.json"></role-compare>', { wait: false, lang: 'ru' });
  const message = await told(page);
  assert.match(message, /^Данные для сравнения не показаны: в них есть ошибки\./);
  assert.match(message, /role "own-one".*и ещё 1$/);
  assert.equal(await inPage(page, () => all('li[lang=en]').length), 3);
  await set(page, { src: 'missing.json' });
  await until(page, 'the other message', () => /на запрос missing\.json сервер ответил кодом 404\.$/.test(plain(findAll('alert')[0].textContent)));
});

test('without src comes what stands inside, and without that the baked roles', async (t) => {
  const page = await host(t, `<role-compare src="own.json">${inline(text(dataset('alpha', 'Alpha')))}</role-compare>`);
  await comparing(page, 'Own One', 'Own Two');
  await set(page, { src: null });
  await comparing(page, ...ALPHA);
  await inPage(page, () => document.querySelector('role-compare script').remove());
  await comparing(page, ...BAKED);
  await set(page, { src: ' ' });
  await set(page, { locale: 'en' });
  assert.deepEqual(page.problems, []);
});

test('data inside are followed when they change, and no longer when the element has gone', async (t) => {
  const page = await host(t, `<role-compare>${inline('{"version": 1')}<p id="fallback">A table</p></role-compare>`, { wait: false });
  assert.match(await told(page), /data inside the element: found broken JSON/);
  const write = (data) =>
    inPage(page, (data) => void (document.querySelector('role-compare script').firstChild.data = data), data);
  await write(text(dataset('alpha', 'Alpha')));
  await comparing(page, ...ALPHA);
  await inPage(
    page,
    (data) => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.append(data);
      document.querySelector('role-compare script').replaceWith(script);
    },
    text(dataset('beta', 'Beta')),
  );
  await comparing(page, ...BETA);
  // A comment, a script of another kind and other children are none of its business.
  await inPage(page, () => document.querySelector('role-compare').append(new Comment('x'), document.createElement('script')));

  await inPage(page, () => {
    globalThis.kept = document.querySelector('role-compare');
    kept.remove();
  });
  await inPage(page, (data) => void (kept.querySelector('script').textContent = data), 'broken');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  assert.equal((await events(page, 'error')).length, 1);
  await inPage(page, () => document.body.append(kept));
  assert.match(await told(page), /broken JSON/);
  assert.equal(await inPage(page, () => tables().length), 0, 'roles of a former life are shown');
});

test('an element that leaves calls its request off, and asks anew when it comes back', async (t) => {
  const alpha = held(text(dataset('alpha', 'Alpha')));
  const server = await answering(t, { '/alpha': alpha });
  const page = await host(t, `<role-compare src="${server.url}/alpha"></role-compare>`, { wait: false });
  while (!server.asked.includes('/alpha')) await inPage(page, () => 0);
  await inPage(page, () => {
    globalThis.kept = document.querySelector('role-compare');
    kept.remove();
  });
  while (!server.dropped.includes('/alpha')) await inPage(page, () => 0);
  alpha.release();
  await inPage(page, () => document.body.append(kept));
  await comparing(page, ...ALPHA);
  assert.deepEqual(await events(page, 'error'), []);
});

test('a pair of one dataset is not asked of another', async (t) => {
  const page = await host(t, '<role-compare src="own.json" url-state="hash"></role-compare>');
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, 'Own Two', 'Own One');
  // The visitor’s own choice is let go without a word …
  await set(page, { src: 'next.json' });
  await comparing(page, 'Next One', 'Next Two');
  assert.equal(await alert(page), '');
  assert.equal(await inPage(page, () => location.hash.replace('#', '')), '');
  assert.deepEqual(await inPage(page, () => [...document.querySelector('role-compare').attributes].map(({ name }) => name)), ['src', 'url-state', 'data-ready']);
  // … and one that the site asks for is told.
  await set(page, { left: 'own-one' });
  assert.match(await told(page), /There is no role “own-one” here/);
  assert.deepEqual(await events(page, 'error'), ['unknown-role']);
});

test('the page’s own fetch is called, as it is at that time', async (t) => {
  const page = await host(t, '<role-compare></role-compare>');
  await inPage(
    page,
    (data) => {
      globalThis.calls = [];
      globalThis.fetch = async (url, options) => {
        calls.push([url, Object.keys(options)]);
        return { ok: true, status: 200, body: null, arrayBuffer: async () => new TextEncoder().encode(data).buffer };
      };
      document.querySelector('role-compare').src = 'made-up:roles';
    },
    text(dataset('alpha', 'Alpha')),
  );
  await comparing(page, ...ALPHA);
  // What reads the data comes by it too, once.
  assert.deepEqual(
    (await inPage(page, () => calls)).filter(([url]) => !url.endsWith('.wasm')),
    [['made-up:roles', ['signal']]],
  );
  assert.equal(await inPage(page, () => calls.length), 2);
});

test('markup in a dataset stays text', async (t) => {
  const evil = dataset('evil', '<img src=x onerror="events.push([])">');
  const page = await host(t, `<role-compare>${inline(text(evil).replaceAll('<', '\\u003c'))}</role-compare>`);
  assert.equal((await heads(page))[0], '<img src=x onerror="events.push([])"> One');
  assert.equal(await inPage(page, () => all('img').length), 0);
  assert.deepEqual(page.problems, []);
});

test('the module’s own functions go on speaking of the baked roles', async (t) => {
  const page = await host(t, '<role-compare src="own.json"></role-compare>');
  const ids = await page.evaluate(async () => (await import('/role-compare.js')).roles().map((role) => role.id));
  assert.ok(ids.includes('customer-service-leader') && !ids.includes('own-one'), ids);
});

// ---- The reader of such data, which is WebAssembly of its own ----

const READER = '/wasm/role-compare-reader_bg.wasm';
const asked = (from) => on.host.requests.slice(from).filter(({ path }) => path === READER);

test('a page without data of its own does not ask for what reads them', async (t) => {
  const before = on.host.requests.length;
  const page = await host(t, '<role-compare></role-compare>');
  await set(page, { locale: 'ru' });
  await until(page, 'the pickers speak Russian', (name) => !!find('combobox', name), WORDS.ru.first);
  assert.deepEqual(asked(before), []);
});

test('elements with data of their own ask once for what reads them, and each gets its own', async (t) => {
  const before = on.host.requests.length;
  const page = await host(t, `<role-compare src="own.json"></role-compare><role-compare>${inline(text(dataset('alpha', 'Alpha')))}</role-compare>`);
  await until(page, 'both are ready', () => all('role-compare[data-ready]').length === 2);
  const shown = () => inPage(page, () => all('role-compare').map((element) => plain(element.shadowRoot.querySelector('[part~=summary]').textContent)));
  const [own, alpha] = await shown();
  assert.match(own, /Own One/);
  assert.match(alpha, /Alpha One/);
  await set(page, { src: 'next.json' });
  await comparing(page, 'Next One', 'Next Two');
  assert.equal(asked(before).length, 1);
  assert.deepEqual(page.problems, []);
});

/** Wasm with the reader's exports, whose `go_on` is this code. */
const readerThat = (...code) => {
  const name = (text, ...kind) => [text.length, ...Buffer.from(text), ...kind];
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  const body = (...code) => [code.length + 2, 0, ...code, 0x0b];
  const zero = [0x41, 0];
  return Buffer.from([
    ...Buffer.from('\0asm\x01\0\0\0', 'latin1'),
    ...section(1, 3, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 1, 0x7f, 0, 0x60, 0, 1, 0x7f),
    ...section(3, 4, 0, 1, 2, 2),
    ...section(5, 1, 0, 16),
    ...section(
      7,
      5,
      ...name('memory', 2, 0),
      ...name('room', 0, 0),
      ...name('read_data', 0, 1),
      ...name('go_on', 0, 2),
      ...name('answer', 0, 3),
    ),
    ...section(10, 4, ...body(...zero), ...body(), ...body(...code), ...body(...zero)),
  ]);
};

const UNREAD = {
  missing: [{ status: 404 }, /reader_bg\.wasm was answered with status 404$/],
  'a page of HTML': [{ type: 'text/html', body: '<!doctype html><p>Not here</p>' }, /served as “text\/html”, is not to be compiled/],
  'cut off': [{ cut: true }, /the reader of data failed: /],
  'of another build and has none of the functions': [{ body: Buffer.from('0061736d01000000', 'hex') }, /is not a function$/],
  trapping: [{ body: readerThat(0x00) }, /the reader of data failed: .*unreachable/],
};

for (const [fault, [spoiled, how]] of Object.entries(UNREAD)) {
  test(`what reads the data is ${fault}: it is said, what stood there stays, and the widget is sound`, async (t) => {
    const page = await host(t, '<role-compare></role-compare><p id="fallback"></p>');
    on.host.spoiled.set(READER, spoiled);
    t.after(() => on.host.spoiled.clear());
    await set(page, { src: 'own.json' });
    assert.equal(
      await told(page),
      'The data for this comparison could not be read: a part of this page is missing or does not work. Below is what was shown before.',
    );
    assert.deepEqual(await events(page, 'error'), ['data-unread']);
    assert.match((await inPage(page, () => events.find(([name]) => name === 'error')[2])), how);
    const ours = page.problems.filter((problem) => problem.includes('<role-compare>'));
    assert.equal(ours.length, 1, `${page.problems}`);
    assert.deepEqual(await heads(page), BAKED);
    await click(page, 'button', WORDS.en.swap);
    await comparing(page, ...[...BAKED].reverse());
    await set(page, { locale: 'ru' });
    await until(page, 'it is said in Russian', () =>
      plain(findAll('alert')[0].textContent).startsWith(
        'Не удалось прочитать данные для сравнения: часть этой страницы не загрузилась или не работает.',
      ),
    );

    // It is asked for again, past the cache, with the next data.
    on.host.spoiled.clear();
    const before = on.host.requests.length;
    await set(page, { locale: null, src: 'next.json' });
    await comparing(page, 'Next One', 'Next Two');
    assert.equal(await alert(page), '');
    assert.equal(asked(before).length, 1);
    assert.deepEqual(page.problems.filter((problem) => problem.startsWith('uncaught')), []);
  });
}

const LATE = {
  en: [
    'The data for this comparison are taking long to load. They are shown as soon as they come.',
    ' Below is what was shown before.',
  ],
  ru: [
    'Данные для сравнения загружаются дольше обычного. Они появятся, как только придут.',
    ' Ниже показано то, что было раньше.',
  ],
};

for (const [what, path] of [['data', '/own.json'], ['what reads the data', READER]]) {
  for (const [lang, [said, former]] of Object.entries(LATE)) {
    test(`${lang}: ${what} stalls: after 30 seconds it is said, and what comes late is still taken`, async (t) => {
      const { held, open } = gate();
      t.after(open);
      t.after(() => on.host.spoiled.clear());
      on.host.spoiled.set(path, { held });
      const page = await host(t, '<role-compare src="own.json" left="own-two"><p id="fallback">A table</p></role-compare>', { wait: false, lang, head: CLOCK });
      // Only the data are waited for, the widget runs.
      await page.evaluate(() => import('/role-compare.js').then((api) => api.ready()));
      await until(page, 'loading has begun', () => due.size === 1);
      assert.deepEqual([await alert(page), await fallback(page)], ['', true]);
      await inPage(page, () => pass());
      assert.equal(await told(page), said);
      assert.deepEqual([await fallback(page), await inPage(page, () => tables().length)], [true, 0]);
      assert.deepEqual(await events(page, 'error'), ['data-stalled']);
      assert.match(await inPage(page, () => events.find(([name]) => name === 'error')[2]), /own\.json has taken 30 seconds, and goes on$/);
      open();
      await comparing(page, 'Own Two', 'Own One');
      await ready(page);
      assert.deepEqual([await alert(page), await fallback(page)], ['', false]);

      // With a comparison there: it stays, and is not asked for ids of data to come …
      const next = gate();
      t.after(next.open);
      on.host.spoiled.set('/next.json', { held: next.held });
      await set(page, { src: 'next.json', left: 'next-two' });
      await until(page, 'loading has begun again', () => due.size === 1);
      await inPage(page, () => pass());
      assert.equal(await told(page), said + former);
      assert.deepEqual(await heads(page), ['Own Two', 'Own One']);
      next.open();
      await comparing(page, 'Next Two', 'Next One');
      assert.equal(await alert(page), '');
      // … and works.
      const other = gate();
      t.after(other.open);
      on.host.spoiled.set('/own.json', { held: other.held });
      await set(page, { src: 'own.json?again', left: null });
      await until(page, 'loading has begun once more', () => due.size === 1);
      await inPage(page, () => pass());
      assert.equal(await told(page), said + former);
      await click(page, 'button', WORDS[lang].swap);
      await comparing(page, 'Next One', 'Next Two');
      assert.equal(await told(page), said + former);
      other.open();
      await until(page, 'the data are there', () => /^Own/.test(heads()[0]));
      assert.equal(await alert(page), '');
      assert.deepEqual(await events(page, 'error'), ['data-stalled', 'data-stalled', 'data-stalled']);
      assert.deepEqual(page.problems.filter((problem) => !/taking long to load/.test(problem)), []);
    });
  }

  test(`${what} stalls: other data are not held up by it, and what comes then changes nothing`, async (t) => {
    const { held, open } = gate();
    t.after(open);
    on.host.spoiled.set(path, { held });
    t.after(() => on.host.spoiled.clear());
    const page = await host(t, '<role-compare src="own.json"></role-compare>', { wait: false, head: CLOCK });
    await page.evaluate(() => import('/role-compare.js').then((api) => api.ready()));
    await until(page, 'loading has begun', () => due.size === 1);
    await inPage(page, () => pass());
    await told(page);
    on.host.spoiled.clear();
    await set(page, { src: 'next.json' });
    await comparing(page, 'Next One', 'Next Two');
    open();
    await set(page, { locale: 'ru' });
    await until(page, 'the pickers speak Russian', (name) => !!find('combobox', name), WORDS.ru.first);
    assert.deepEqual([await alert(page), await heads(page)], ['', ['Next One', 'Next Two']]);
    assert.deepEqual(await events(page, 'error'), ['data-stalled']);
  });
}

test('an answer of a reader of another build is not taken for data', async (t) => {
  on.host.spoiled.set(READER, { body: readerThat(0x41, 32) });
  t.after(() => on.host.spoiled.clear());
  const page = await host(t, '<role-compare src="own.json"><p id="fallback">A table</p></role-compare>', { wait: false });
  assert.match(await told(page), /^The data for this comparison could not be read: .* does not work\.$/);
  assert.deepEqual(await events(page, 'error'), ['data-unread']);
  assert.match(page.problems.join(), /the reader of data is of another build/);
  assert.equal(await fallback(page), true);
  assert.equal(await inPage(page, () => tables().length), 0);
});

test('where nothing could be loaded, “Try again” asks for the data and what reads them too', async (t) => {
  for (const path of ['/wasm/role-compare_bg.wasm', READER, '/own.json']) on.host.spoiled.set(path, { cut: true });
  t.after(() => on.host.spoiled.clear());
  const page = await host(t, '<role-compare src="own.json"></role-compare>', { wait: false });
  const again = () => until(page, 'it can be tried again', () => find('button', 'Try again') && !find('button', 'Try again').hasAttribute('aria-disabled'));
  await again();
  await click(page, 'button', 'Try again');
  await until(page, 'it failed again', () => events.filter(([name]) => name === 'error').length === 2);
  on.host.spoiled.clear();
  await again();
  await click(page, 'button', 'Try again');
  await comparing(page, 'Own One', 'Own Two');
  assert.equal(await alert(page), '');
  assert.deepEqual(await events(page, 'error'), ['cannot-run', 'cannot-run']);
});
