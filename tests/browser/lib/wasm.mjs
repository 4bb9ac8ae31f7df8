// WebAssembly as bytes, changed so that a test can see what happens then.

const MEMORY = 5;
const PAGE = 65_536;

/** The same module with a memory that never has more than so many bytes. */
export function withMemoryOf(bytes, wasm) {
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at];
    const [size, start] = number(wasm, at + 1);
    if (id === MEMORY) {
      // One memory: whether it has a most, the least, the most; all in pages.
      const [least] = number(wasm, start + 2);
      const limits = Buffer.from([1, 1, ...written(least), ...written(Math.max(least, Math.ceil(bytes / PAGE)))]);
      parts.push(Buffer.from([MEMORY, ...written(limits.length)]), limits);
    } else parts.push(wasm.subarray(at, start + size));
    at = start + size;
  }
  return Buffer.concat(parts);
}

/** A number of seven bits a byte, and where what follows begins. */
function number(wasm, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (wasm[at] & 127) * 2 ** shift;
    if (wasm[at] < 128) return [value, at + 1];
  }
}

function written(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...written(value >>> 7)];
}
