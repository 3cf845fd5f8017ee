// usage: node compile_tree.mjs PYODIDE_FOLDER SCRIPT TREE
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , home, script, tree] = process.argv;
const { loadPyodide } = await import(pathToFileURL(`${home}/pyodide.mjs`).href);
const env = { HOME: "/home/pyodide", PYTHONNODEBUGRANGES: "1" };
const python = await loadPyodide({ env });
python.FS.mkdirTree("/tree");
python.FS.mount(python.FS.filesystems.NODEFS, { root: tree }, "/tree");
python.runPython(readFileSync(script, "utf8"));
