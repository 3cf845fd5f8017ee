// The shelf on which the files of one version stand. The first part of start.js and of sw.js.
// SHELF comes from list.js: {version, files: {path: [sha256, bytes, brotli, gzip, group]}}.
const PREFIX = "backskills-", CACHE = PREFIX + SHELF.version, STALLED_MS = 30000;
const TYPES = {
  html: "text/html; charset=utf-8", js: "text/javascript", mjs: "text/javascript",
  json: "application/json", wasm: "application/wasm", svg: "image/svg+xml",
};
// A worker obeys the policy of its own answer, so the shelf writes one on it.
const WORKER_POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'";

const hex = (buffer) => Array.from(
  new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0"),
).join("");

// Fetches one file, checks it and puts it on the shelf. `told` hears of every piece that arrives.
async function shelve(cache, base, path, told = () => {}) {
  const [sha] = SHELF.files[path], stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), STALLED_MS);
  try {
    const address = new URL(path, base).href;
    const response = await fetch(address, { cache: "no-cache", signal: stop.signal });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const pieces = [], reader = response.body.getReader();
    for (let piece; !(piece = await reader.read()).done;) {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), STALLED_MS);
      pieces.push(piece.value);
      told(piece.value.length, response.headers.get("content-encoding"));
    }
    const whole = await new Blob(pieces).arrayBuffer();
    if (hex(await crypto.subtle.digest("SHA-256", whole)) !== sha) {
      throw new Error(`${path}: other bytes than expected`);
    }
    const sent = response.headers.get("content-type") ?? "application/octet-stream";
    const headers = { "content-type": TYPES[path.split(".").pop()] ?? sent, "x-sha": sha };
    if (path === "worker.js") headers["content-security-policy"] = WORKER_POLICY;
    await cache.put(address, new Response(whole, { headers }));
  } finally {
    clearTimeout(timer);
  }
}

// Takes a file over from this or an older shelf, if it is unchanged.
async function taken(cache, base, path) {
  const address = new URL(path, base).href;
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const shelf = await caches.open(name), found = await shelf.match(address);
    if (!found || found.headers.get("x-sha") !== SHELF.files[path][0]) continue;
    if (name !== CACHE) await cache.put(address, found);
    return true;
  }
  return false;
}
