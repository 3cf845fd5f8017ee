// The loading page: brings the files, starts Python and the screen, and then steps aside.
const base = document.baseURI, root = new URL(base).pathname;
const part = (id) => document.getElementById(id);
const LOCK = "backskills", AT_ONCE = 4, TAKE_OVER_MS = 5000, DRAWN_MS = 15000;
const canKeep = "serviceWorker" in navigator && "caches" in window && window.isSecureContext;
// The same test as Flutter's: which drawing engine this browser can use.
const isChromium = navigator.vendor === "Google Inc." || navigator.userAgent.includes("Edg/");
const hasBreaks = "v8BreakIterator" in Intl && "Segmenter" in Intl;
const group = isChromium && "ImageDecoder" in window && hasBreaks ? "chromium" : "full";

function show(phase) {
  document.documentElement.dataset.phase = phase;
  part("status").textContent = part(`say-${phase}`)?.textContent ?? "";
}

// ---- the download --------------------------------------------------------------------------------

// Counts what came over the wire: decoded bytes, scaled by how small the server packed the file.
class Progress {
  constructor(paths) {
    this.paths = paths;
    this.come = Object.fromEntries(paths.map((path) => [path, 0]));
    this.packed = 1;
  }

  wire(path, bytes) {
    const sizes = SHELF.files[path];
    return sizes[1] ? (bytes / sizes[1]) * sizes[this.packed] : 0;
  }

  add(path, bytes, encoding) {
    this.come[path] += bytes;
    this.packed = { br: 2, gzip: 3 }[encoding] ?? 1;
    this.draw();
  }

  restart(path) {
    this.come[path] = 0;
  }

  finish(path) {
    this.come[path] = SHELF.files[path][1];
    this.draw();
  }

  draw() {
    const sum = (of) => this.paths.reduce((total, path) => total + this.wire(path, of(path)), 0);
    const come = sum((path) => this.come[path]), all = sum((path) => SHELF.files[path][1]);
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    part("bar").max = all;
    part("bar").value = come;
    part("figures").textContent = `${megabytes(come)} of ${megabytes(all)} MB`;
  }
}

async function bring() {
  const cache = await caches.open(CACHE), files = Object.entries(SHELF.files);
  const paths = files.filter(([, entry]) => !entry[4] || entry[4] === group).map(([path]) => path);
  const progress = new Progress(paths), waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      progress.restart(path);
      if (!(await taken(cache, base, path))) {
        await shelve(cache, base, path, (bytes, encoding) => progress.add(path, bytes, encoding));
      }
      progress.finish(path);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    waiting.length = 0;
  }
}

// ---- the service worker --------------------------------------------------------------------------

function controlled() {
  if (navigator.serviceWorker.controller) return Promise.resolve(true);
  return new Promise((answer) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => answer(true), { once: true });
    setTimeout(() => answer(false), TAKE_OVER_MS);
  });
}

async function isHeldElsewhere() {
  const locks = await navigator.locks?.query();
  return Boolean(locks?.held.some((lock) => lock.name === LOCK));
}

// An update that came while the app was last open is taken now, before anything has started.
async function takeUpdate(registration) {
  if (!registration.waiting || (await isHeldElsewhere())) return false;
  const changed = new Promise((answer) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => answer(true), { once: true });
    setTimeout(() => answer(false), TAKE_OVER_MS);
  });
  registration.waiting.postMessage("take over");
  return changed;
}

async function ready() {
  const known = await navigator.serviceWorker.getRegistration(base);
  if (known?.active) {
    show("open");
    if (await takeUpdate(known)) {
      location.reload();
      return new Promise(() => {});
    }
    if (!navigator.serviceWorker.controller) known.active.postMessage("claim");
    await controlled();
    return known;
  }
  show("bring");
  await bring();
  show("start");
  const registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  await navigator.serviceWorker.ready;
  await controlled();
  return registration;
}

// ---- Python and the screen -----------------------------------------------------------------------

const PATCH = 2;  // the third byte of Flet's messages says what they do; this one draws
const python = { hear: null, draws: null };
python.drawing = new Promise((answer) => { python.draws = answer; });

function startPython() {
  python.worker = new Worker(new URL("worker.js", base), { type: "module" });
  python.started = new Promise((answer, fail) => {
    python.worker.onerror = () => fail(new Error("Python did not load"));
    python.worker.onmessage = ({ data }) => {
      if (data === "started") answer();
      else if (data === "failed") fail(new Error("Python did not start"));
      else {
        python.hear(data);
        if (data[2] === PATCH) python.draws();
      }
    };
  });
  python.worker.postMessage({ documentUrl: document.URL });
}

// Flutter calls these three.
globalThis.jsConnect = async (app, given, hear) => {
  python.hear = hear;
  await python.started;
};
globalThis.jsSend = async (app, bytes) => python.worker.postMessage(bytes, [bytes.buffer]);
globalThis.jsDisconnect = async () => {};

globalThis.flet = {
  pyodide: true, noCdn: true, multiView: false, webSocketEndpoint: "/ws", webRenderer: "canvaskit",
  entrypointBaseUrl: root, assetBase: root, routeUrlStrategy: "hash",
  canvasKitBaseUrl: `${root}canvaskit/`, fontFallbackBaseUrl: "assets/fonts/",
  pythonModuleName: "main", appPackageUrl: "app.tar", micropipIncludePre: false,
};
flet.flutterAppLoaded = new Promise((answer) => { flet.flutterAppResolve = answer; });

function startScreen() {
  return new Promise((answer, fail) => {
    const script = document.createElement("script");
    script.src = "flutter_bootstrap.js";
    script.onerror = () => fail(new Error("The screen did not load"));
    script.onload = answer;
    document.body.append(script);
  });
}

// A screen reader can use the app only once this hidden button of Flutter's was pressed.
function openToScreenReaders() {
  const press = () => {
    const button = document.querySelector("flt-semantics-placeholder");
    button?.click();
    return Boolean(button);
  };
  if (press()) return;
  const watch = new MutationObserver(() => { if (press()) watch.disconnect(); });
  watch.observe(document.body, { childList: true, subtree: true });
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const frame = () => new Promise((done) => requestAnimationFrame(done));

// Flet draws a waiting page of its own, "Working...", before the app's first screen.
function saysSomething() {
  const nodes = [...document.querySelectorAll("flt-semantics-host *")];
  const words = nodes.map((node) => node.getAttribute("aria-label") ?? node.textContent);
  return words.some((word) => word.trim() && word.trim() !== "Working...");
}

async function drawn() {
  await python.drawing;
  for (const end = Date.now() + DRAWN_MS; !saysSomething() && Date.now() < end;) await pause(50);
  await frame();
  await frame();
}

// Whoever is reading the safety page is not interrupted: the app waits behind it.
function stepAside() {
  const page = part("loading"), safety = part("safety");
  const go = () => { if (safety.hidden) page.remove(); };
  show("drawn");
  part("safety-back").addEventListener("click", go);
  go();
}

// Firefox asks the person, so it is asked once; the others decide by themselves each time.
async function askToKeep() {
  if (!navigator.storage?.persist || (await navigator.storage.persisted())) return;
  const asks = navigator.userAgent.includes("Firefox/");
  if (asks && localStorage.getItem("asked-to-keep")) return;
  localStorage.setItem("asked-to-keep", "yes");
  await navigator.storage.persist();
}

// ---- the safety page, read while the rest loads --------------------------------------------------

async function readSafety(event) {
  event.preventDefault();
  const answer = await fetch("safety.html").catch(() => null);
  if (!answer?.ok) {
    location.href = "safety.html";
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  part("safety-text").replaceChildren(...page.querySelector("main").children);
  part("safety").hidden = false;
  part("welcome").hidden = true;
  part("safety-back").focus();
}

function leaveSafety() {
  part("safety").hidden = true;
  part("welcome").hidden = false;
  part("safety-link").focus();
}

// ---- all of it -----------------------------------------------------------------------------------

async function run() {
  try {
    const registration = canKeep ? await ready() : null;
    if (!canKeep) show("once");
    startPython();
    openToScreenReaders();
    await Promise.all([startScreen(), python.started]);
    await drawn();
    stepAside();
    await askToKeep();
    await registration?.update().catch(() => {});
  } catch (error) {
    console.error(error);
    show(error.name === "QuotaExceededError" ? "full" : python.worker ? "failed" : "stopped");
    part("again").focus();
  }
}

// WebKit brings a page back from its memory with the drawing stopped; only a new start helps.
addEventListener("pageshow", (event) => {
  if (event.persisted && navigator.vendor.startsWith("Apple")) location.reload();
});
part("again").addEventListener("click", () => (python.worker ? location.reload() : run()));
part("safety-link").addEventListener("click", readSafety);
part("safety-back").addEventListener("click", leaveSafety);
run();
