// Answers from the shelf, so that the app starts with no network. An update is put on a shelf of
// its own while the old version runs, and is taken at the next start.
const LIST_JS = `const SHELF = ${JSON.stringify(SHELF)};`;
const scope = self.registration.scope;
const isOurs = (path) => Object.hasOwn(SHELF.files, path);
const groupOf = (path) => SHELF.files[path][4];

async function groupsInUse() {
  const groups = new Set([""]);
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    for (const request of await (await caches.open(name)).keys()) {
      const path = request.url.slice(scope.length);
      if (isOurs(path)) groups.add(groupOf(path));
    }
  }
  return groups;
}

async function fill() {
  const cache = await caches.open(CACHE), groups = await groupsInUse();
  for (const path of Object.keys(SHELF.files)) {
    if (!groups.has(groupOf(path)) || (await taken(cache, scope, path))) continue;
    await shelve(cache, scope, path);
  }
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  let path = new URL(request.url).href.split(/[?#]/)[0].slice(scope.length);
  if (request.mode === "navigate" && !isOurs(path)) path = "index.html";
  const at = (name) => cache.match(new URL(name, scope).href);
  if (isOurs(path)) {
    const found = await at(path);
    if (found) return found;
    await shelve(cache, scope, path);
    return at(path);
  }
  // A sign that no shipped font has: Flutter asks for one more font and, refused, asks again at
  // every frame for ever. Any font ends that.
  if (path.startsWith("assets/fonts/noto")) return at("assets/fonts/roboto.woff2");
  // The list holds the hash of every other file, so it cannot be on the shelf itself.
  if (path === "list.js") {
    return new Response(LIST_JS, { headers: { "content-type": "text/javascript" } });
  }
  if (path.startsWith("not-shipped/")) return new Response(null, { status: 404 });
  return fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
  if (event.data === "claim") event.waitUntil(self.clients.claim());
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event.request));
});
