"""Flet's web client: only what the app uses is taken, and nothing of it asks another host."""

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from app.web.offline.errors import BuildError
from app.web.offline.icons import MATERIAL, subset

TAKEN = (
    "main.dart.js",
    "canvaskit/canvaskit.js",
    "canvaskit/canvaskit.wasm",
    "canvaskit/chromium/canvaskit.js",
    "canvaskit/chromium/canvaskit.wasm",
    "pyodide/pyodide.mjs",
    "pyodide/pyodide.asm.mjs",
    "pyodide/pyodide.asm.wasm",
    "assets/AssetManifest.bin.json",
    "assets/NOTICES",
    "assets/fonts/roboto.woff2",
    "assets/shaders/ink_sparkle.frag",
    "assets/shaders/stretch_effect.frag",
)
"""Left behind: the renderers for other builds, debug symbols, and the formula, video, sound and
Cupertino parts that no screen of ours uses."""

RIVE = "https://cdn.jsdelivr.net/npm/@rive-app/flutter-native-wasm@44.0.0/"
"""Flet's animation control asks for its engine at every start, whether or not it is used."""

FONTS = {"MaterialIcons": "fonts/MaterialIcons-Regular.otf", "Roboto": "fonts/roboto.woff2"}

BOOTSTRAP = """
window._flutter ??= {};
_flutter.buildConfig = __BUILD__;
const config = {
  multiViewEnabled: false, entrypointBaseUrl: flet.entrypointBaseUrl, assetBase: flet.assetBase,
  renderer: "canvaskit", canvasKitBaseUrl: flet.canvasKitBaseUrl,
  fontFallbackBaseUrl: flet.fontFallbackBaseUrl,
};
_flutter.loader.load({
  config,
  onEntrypointLoaded: async (initializer) => {
    const engine = await initializer.initializeEngine(config);
    flet.flutterApp = await engine.runApp();
    flet.flutterAppResolve(flet.flutterApp);
  },
});
"""


def take_client(out: Path, source: Path, icons: Iterable[str]) -> None:
    """Put Flet's client into ``out``.

    Args:
        out: The folder of the web app.
        source: The folder ``web`` of the package flet_web.
        icons: Names of the Material icons the screens use, such as ``CHEVRON_LEFT``.

    Raises:
        BuildError: Flet's client is not the one this builder was written for.
    """
    for name in TAKEN:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, out / name)
    _keep_to_this_host(out / "main.dart.js")
    _write_bootstrap(source / "flutter_bootstrap.js", out / "flutter_bootstrap.js")
    _write_lock(source / "pyodide" / "pyodide-lock.json", out / "pyodide" / "pyodide-lock.json")
    manifest = [{"family": name, "fonts": [{"asset": file}]} for name, file in FONTS.items()]
    (out / "assets" / "FontManifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    subset(source / "assets" / MATERIAL, out / "assets" / MATERIAL, icons)


def _keep_to_this_host(main: Path) -> None:
    code = main.read_text(encoding="utf-8")
    if code.count(RIVE) != 1:
        raise BuildError("Flet's client changed: it no longer names the animation engine once.")
    main.write_text(code.replace(RIVE, "not-shipped/"), encoding="utf-8")


def _write_bootstrap(source: Path, target: Path) -> None:
    code = source.read_text(encoding="utf-8")
    loader, found, _ = code.partition("\n//# sourceMappingURL")
    build = re.search(r'"engineRevision":"([0-9a-f]{40})"', code)
    if not found or build is None:
        raise BuildError("Flet's client changed: flutter_bootstrap.js has another form.")
    config = {
        "engineRevision": build[1],
        "builds": [
            {"compileTarget": "dart2js", "renderer": "canvaskit", "mainJsPath": "main.dart.js"}
        ],
    }
    target.write_text(loader + BOOTSTRAP.replace("__BUILD__", json.dumps(config)), encoding="utf-8")


def _write_lock(source: Path, target: Path) -> None:
    # Python's own description stays; the list of packages to download has no use here.
    lock = json.loads(source.read_text(encoding="utf-8"))
    target.write_text(json.dumps({"info": lock["info"], "packages": {}}), encoding="utf-8")
