// Python: starts while the screen's engine is still loading, and talks to it through start.js.
import { loadPyodide } from "./pyodide/pyodide.mjs";
import * as files from "./files.js";

const HOME = "/home/pyodide", PACKAGES = `${HOME}/packages`;
const START = `
import os, runpy, sys
sys.path[:0] = ["${HOME}", "${PACKAGES}"]
os.chdir("${HOME}")
runpy.run_module("main", run_name="__main__")
`;
const bytesOf = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
const archives = [bytesOf("packages.tar"), bytesOf("app.tar")];
const flet = { args: null };
const decoder = new TextDecoder();

// A plain ustar archive, as the builder writes it.
function unpack(FS, bytes, folder) {
  const word = (from, most) => {
    const part = bytes.subarray(from, from + most), end = part.indexOf(0);
    return decoder.decode(end < 0 ? part : part.subarray(0, end));
  };
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const prefix = word(at + 345, 155), name = word(at, 100);
    const size = Number.parseInt(word(at + 124, 12), 8);
    const path = `${folder}/${prefix ? `${prefix}/` : ""}${name}`;
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, bytes.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

async function start(documentUrl) {
  const pyodide = await loadPyodide({
    stdout: (line) => console.log(line),
    stderr: (line) => console.error(line),
    env: { HOME, FLET_ASSETS_DIR: `${HOME}/assets` },
  });
  const [packages, app] = await Promise.all(archives);
  unpack(pyodide.FS, packages, PACKAGES);
  unpack(pyodide.FS, app, HOME);
  flet.documentUrl = documentUrl;
  pyodide.registerJsModule("flet_js", flet);
  pyodide.registerJsModule("backskills_files", {
    takeLock: files.takeLock,
    isKept: files.isKept,
    flush: files.flush,
    openFolder: (path) => files.openFolder(pyodide, path),
  });
  await pyodide.runPythonAsync(START);
  await flet.start_connection((message) => {
    const bytes = message.toJs();
    postMessage(bytes, [bytes.buffer]);
  });
}

let started = false;
onmessage = async (event) => {
  if (started) {
    flet.send(event.data);
    return;
  }
  started = true;
  try {
    await start(event.data.documentUrl);
    postMessage("started");
  } catch (error) {
    console.error(error);
    postMessage("failed");
  }
};
