// Thirty seconds that are over when a test says so.

/** A script for a page's head: `due` holds what waits for thirty seconds, `pass()` lets them pass. */
export const CLOCK = `<script>
  {
    const [set, clear] = [window.setTimeout, window.clearTimeout];
    window.due = new Map();
    let count = 0;
    window.setTimeout = (work, time, ...more) => {
      if (time !== 30_000) return set(work, time, ...more);
      count += 1;
      due.set(-count, work);
      return -count;
    };
    window.clearTimeout = (timer) => due.delete(timer) || clear(timer);
    window.pass = () => {
      for (const [timer, work] of due) {
        due.delete(timer);
        work();
      }
    };
  }
</script>`;

/** A promise, and what ends it. */
export function gate() {
  let open;
  const held = new Promise((resolve) => (open = resolve));
  return { held, open };
}
