// The benchmark's samples as figures, as a table, and two records beside each other.

/**
 * Median and 95th percentile of samples that were taken in rounds, and their spread: the lowest
 * and the highest median of a round.
 */
export function summary(rounds) {
  const all = rounds.flat();
  const medians = rounds.map((round) => quantile(round, 0.5));
  return {
    median: rounded(quantile(all, 0.5)),
    p95: rounded(quantile(all, 0.95)),
    spread: [rounded(Math.min(...medians)), rounded(Math.max(...medians))],
    samples: all.length,
  };
}

function quantile(samples, part) {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.ceil(part * sorted.length) - 1];
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}

const WIDTH = 26;

function line(name, cells) {
  return name.padEnd(WIDTH) + cells.map((cell) => String(cell).padStart(17)).join('');
}

/** How many times another; nothing where either is missing or nothing can be divided by. */
function times(value, other) {
  const ratio = value / other;
  return Number.isFinite(ratio) ? `×${ratio.toFixed(2)}` : '';
}

/** A record as text: for each speed and page the medians, with the 95th percentile behind. */
export function table({ browser, processor, bytes, results }) {
  const lines = [`${browser}; ${processor}`, 'milliseconds: median / 95th percentile; memory in megabytes', ''];
  for (const [rate, pages] of Object.entries(results)) {
    const names = Object.keys(pages);
    lines.push(line(rate === '1' ? 'full speed' : `a ${rate}th of the speed`, names));
    const measured = new Set(names.flatMap((name) => Object.keys(pages[name])));
    for (const figure of measured) {
      const cells = names.map((name) => {
        const found = pages[name][figure];
        return found ? `${found.median} / ${found.p95}` : '';
      });
      lines.push(line(figure, cells));
    }
    lines.push('');
  }
  lines.push(line('bytes after brotli', Object.keys(bytes)));
  lines.push(line('all', Object.values(bytes).map((files) => Object.values(files).reduce((all, size) => all + size, 0))));
  return lines.join('\n');
}

/**
 * Two records beside each other: each median of the one and the other, and how they relate. The
 * machine was not the same in both hours, so the last column says how they relate once the
 * hand-written page's own figures of the same rounds are divided out.
 */
export function comparison(before, after) {
  const lines = [`before: ${before.commit}, ${before.browser}`, `after:  ${after.commit}, ${after.browser}`];
  for (const [rate, pages] of Object.entries(after.results)) {
    for (const [name, figures] of Object.entries(pages)) {
      const former = before.results[rate]?.[name];
      if (!former) continue;
      lines.push('', line(`${name}, 1/${rate}`, ['before', 'after', 'after/before', 'by hand-written']));
      for (const [figure, { median }] of Object.entries(figures)) {
        if (!former[figure]) continue;
        const own = (record) => record.results[rate]?.['hand-written']?.[figure]?.median;
        const [then, now] = [former[figure].median / own(before), median / own(after)];
        const cells = [former[figure].median, median, times(median, former[figure].median), times(now, then)];
        lines.push(line(figure, cells));
      }
    }
  }
  lines.push('', line('bytes after brotli', ['before', 'after', 'more']));
  for (const [name, files] of Object.entries(after.bytes)) {
    for (const [file, size] of Object.entries(files)) {
      const former = before.bytes[name]?.[file] ?? 0;
      if (size !== former) lines.push(line(file, [former, size, size - former]));
    }
  }
  return lines.join('\n');
}
