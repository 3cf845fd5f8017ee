// Where the patient's files live in the browser. Runs in the worker beside Python.
//
// Best: the origin private file system, through access handles that read and write at once; what
// SQLite has synced is on the disk. Opening a handle is asynchronous, so a pool of slots is opened
// beforehand; a slot's first block names the file it holds. Else: IndexedDB, copied by flush().

const HEADER = 4096, COPY = 2048, CHECKED = 1020, NAME_MOST = 512, MAGIC = 0x42534b31;
const SPARE = 6, PATIENCE_MS = 4000, RETRY_MS = 150;
const ENOENT = 44, EIO = 29, EINVAL = 28, ENOSPC = 51, EPERM = 63, ENAMETOOLONG = 37;
const FOLDER_MODE = 0o40777, FILE_MODE = 0o100666;
const POOL = "backskills";

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const text = { out: new TextDecoder(), in: new TextEncoder() };

// One tab owns the records. A tab that was just closed or reloaded lets go within moments.
export function takeLock(name) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((answer) => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
    const keep = () => {
      clearTimeout(timer);
      answer(true);
      return new Promise(() => {});
    };
    navigator.locks.request(name, { signal: giveUp.signal }, keep).catch(() => answer(false));
  });
}

export async function isKept() {
  return Boolean(navigator.storage?.persisted && (await navigator.storage.persisted()));
}

// FNV-1a: tells a header that was written whole from one that was cut short.
function checksum(bytes) {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
}

class Slot {
  constructor(handle) {
    this.handle = handle;
    this.name = "";
    this.stamp = 0;
    this.copy = 1;
    this.readHeader();
  }

  // Two copies, written in turn: a power cut in the middle of one leaves the other.
  readHeader() {
    for (const copy of [0, 1]) {
      const bytes = new Uint8Array(CHECKED + 4), view = new DataView(bytes.buffer);
      if (this.handle.read(bytes, { at: copy * COPY }) < bytes.length) continue;
      if (view.getUint32(0) !== MAGIC) continue;
      if (view.getUint32(CHECKED) !== checksum(bytes.subarray(0, CHECKED))) continue;
      const stamp = view.getUint32(4), length = view.getUint32(8);
      if (stamp < this.stamp) continue;
      Object.assign(this, { stamp, copy, name: text.out.decode(bytes.subarray(12, 12 + length)) });
    }
    // Content without a readable name is left alone, never written over.
    this.lost = this.stamp === 0 && this.size > 0;
  }

  rename(name, stamp) {
    const bytes = new Uint8Array(CHECKED + 4), view = new DataView(bytes.buffer);
    const letters = text.in.encode(name);
    view.setUint32(0, MAGIC);
    view.setUint32(4, stamp);
    view.setUint32(8, letters.length);
    bytes.set(letters, 12);
    view.setUint32(CHECKED, checksum(bytes.subarray(0, CHECKED)));
    const copy = 1 - this.copy;
    this.write(bytes, copy * COPY);
    this.handle.flush();
    Object.assign(this, { name, stamp, copy });
  }

  get size() { return Math.max(0, this.handle.getSize() - HEADER); }

  resize(size) { this.handle.truncate(HEADER + size); }

  write(bytes, at) {
    if (this.handle.write(bytes, { at }) < bytes.length) {
      throw new DOMException("The storage took only a part.", "QuotaExceededError");
    }
  }
}

class Pool {
  constructor(folder) {
    this.folder = folder;
    this.slots = [];
    this.byName = new Map();
    this.stamp = 0;
  }

  async open() {
    const names = [];
    for await (const name of this.folder.keys()) names.push(name);
    for (const name of names) await this.add(name);
    for (const slot of this.slots) {
      this.stamp = Math.max(this.stamp, slot.stamp);
      if (!slot.name) continue;
      const twin = this.byName.get(slot.name);
      // Both names stand only when a rename was cut short; the newer one is what was meant.
      const [newer, older] = twin && twin.stamp > slot.stamp ? [twin, slot] : [slot, twin];
      this.byName.set(slot.name, newer);
      if (older) older.rename("", older.stamp + 1);
    }
    await this.topUp();
  }

  async add(name) {
    const file = await this.folder.getFileHandle(name, { create: true });
    this.slots.push(new Slot(await accessHandle(file)));
  }

  get free() { return this.slots.filter((slot) => !slot.name && !slot.lost); }

  async topUp() {
    while (this.free.length < SPARE) await this.add(`slot-${this.slots.length}`);
  }

  create(name) {
    const slot = this.free[0];
    if (!slot) throw new DOMException("No slot is free.", "QuotaExceededError");
    slot.resize(0);
    slot.rename(name, ++this.stamp);
    this.byName.set(name, slot);
    return slot;
  }

  remove(name) {
    const slot = this.byName.get(name);
    slot.rename("", ++this.stamp);
    this.byName.delete(name);
    slot.resize(0);
  }

  rename(from, to) {
    const slot = this.byName.get(from), gone = this.byName.get(to);
    slot.rename(to, ++this.stamp);
    this.byName.delete(from);
    this.byName.set(to, slot);
    if (!gone) return;
    gone.rename("", ++this.stamp);
    gone.resize(0);
  }
}

// A worker that is just being ended may hold the handle for a moment longer.
async function accessHandle(file) {
  for (const end = Date.now() + PATIENCE_MS; ; await pause(RETRY_MS)) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (error.name !== "NoModificationAllowedError" || Date.now() > end) throw error;
    }
  }
}

// The pool as an Emscripten file system: one flat folder.
function fileSystem(FS, pool) {
  const fail = (code) => { throw new FS.ErrnoError(code); };
  // A browser's error would end Python; as a code it becomes an OSError or an SQLite error.
  const guarded = (operations) => Object.fromEntries(Object.entries(operations).map(
    ([name, work]) => [name, (...given) => {
      try {
        return work(...given);
      } catch (error) {
        if (error.errno !== undefined) throw error;
        throw new FS.ErrnoError(error.name === "QuotaExceededError" ? ENOSPC : EIO);
      }
    }],
  ));
  const node = (parent, name, mode, slot) => {
    const made = FS.createNode(parent, name, mode, 0);
    return Object.assign(made, { node_ops: onNodes, stream_ops: onStreams, slot, when: Date.now() });
  };
  const onNodes = guarded({
    getattr(node) {
      const size = node.slot ? node.slot.size : HEADER, when = new Date(node.when);
      return {
        dev: 1, ino: node.id, mode: node.mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size,
        atime: when, mtime: when, ctime: when, blksize: HEADER, blocks: Math.ceil(size / 512),
      };
    },
    setattr(node, wanted) {
      if (wanted.mode !== undefined) node.mode = wanted.mode;
      if (wanted.size !== undefined && node.slot) node.slot.resize(wanted.size);
      node.when = Date.now();
    },
    lookup(parent, name) {
      const slot = pool.byName.get(name);
      return slot ? node(parent, name, FILE_MODE, slot) : fail(ENOENT);
    },
    mknod(parent, name, mode) {
      if (!FS.isFile(mode)) fail(EPERM);
      if (text.in.encode(name).length > NAME_MOST) fail(ENAMETOOLONG);
      return node(parent, name, mode, pool.create(name));
    },
    rename(moved, folder, name) {
      if (folder.mount !== moved.mount) fail(EPERM);
      if (pool.byName.has(name)) FS.hashRemoveNode(FS.lookupNode(folder, name));
      pool.rename(moved.name, name);
      moved.name = name;
    },
    unlink(parent, name) { pool.remove(name); },
    readdir() { return [".", "..", ...pool.byName.keys()]; },
    rmdir() { fail(EPERM); },
    symlink() { fail(EPERM); },
    readlink() { fail(EINVAL); },
  });
  const onStreams = guarded({
    open() {},
    close(stream) { stream.node.slot?.handle.flush(); },
    read(stream, buffer, offset, length, position) {
      const most = Math.max(0, Math.min(length, stream.node.slot.size - position));
      if (most === 0) return 0;
      const room = buffer.subarray(offset, offset + most);
      return stream.node.slot.handle.read(room, { at: HEADER + position });
    },
    write(stream, buffer, offset, length, position) {
      stream.node.slot.write(buffer.subarray(offset, offset + length), HEADER + position);
      stream.node.when = Date.now();
      return length;
    },
    llseek(stream, offset, whence) {
      const from = whence === 1 ? stream.position : whence === 2 ? stream.node.slot.size : 0;
      return from + offset < 0 ? fail(EINVAL) : from + offset;
    },
    fsync(stream) {
      stream.node.slot?.handle.flush();
      return 0;
    },
  });
  return { mount: (mount) => node(null, "/", FOLDER_MODE, null) };
}

// The folder that was used before is used again: an empty diary beside a full one would be worse
// than an error. So a folder that was made just now and is of no use goes again.
async function openPool(isNew) {
  const root = await navigator.storage.getDirectory();
  const pool = new Pool(await root.getDirectoryHandle(POOL, { create: true }));
  try {
    await pool.open();
  } catch (error) {
    for (const slot of pool.slots) slot.handle.close();
    if (isNew) await root.removeEntry(POOL, { recursive: true }).catch(() => {});
    throw error;
  }
  return pool;
}

async function hasFolder() {
  try {
    const root = await navigator.storage.getDirectory();
    return Boolean(await root.getDirectoryHandle(POOL));
  } catch {
    return false;
  }
}

async function hasCopies(path) {
  const known = indexedDB.databases ? await indexedDB.databases() : [];
  return known.some((database) => database.name === path);
}

let saveCopies = null, pool = null, running = null, next = null;

export async function openFolder(pyodide, path) {
  const FS = pyodide.FS;
  FS.mkdirTree(path);
  if (!(await hasCopies(path))) {
    const known = await hasFolder();
    try {
      pool = await openPool(!known);
      FS.mount(fileSystem(FS, pool), {}, path);
      return "opfs";
    } catch (error) {
      if (known) throw error;
    }
  }
  FS.mount(FS.filesystems.IDBFS, {}, path);
  const copy = (inwards) => new Promise((done, fail) => {
    FS.syncfs(inwards, (error) => (error ? fail(error) : done()));
  });
  await copy(true);
  saveCopies = () => copy(false);
  return "indexeddb";
}

// Resolves once everything written before the call is kept. At most one copying runs at a time.
export function flush() {
  if (pool) return pool.topUp().catch(() => {});  // too few slots is told when one is needed
  if (!saveCopies) return Promise.resolve();
  if (!running) {
    running = saveCopies().finally(() => { running = null; });
    return running;
  }
  next ??= running.catch(() => {}).then(() => {
    next = null;
    return flush();
  });
  return next;
}
