/** A world in memory: files in a map, streams in strings. */

import { type FileSystemAdapter, globSync } from 'tinyglobby';
import type { Dialogue } from '../../src/cli/dialogue.ts';
import { type Disk, type FileStat, GLOB_OPTIONS } from '../../src/cli/disk.ts';
import { main } from '../../src/cli/main.ts';
import type { Output, World } from '../../src/cli/world.ts';

/** A file's content; `{ link }` is a symbolic link, `{ size }` a file of that size that cannot be read. */
export type Content = string | Uint8Array | { link: string } | { size: number } | { device: string };

export interface MemoryOptions {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Columns of a terminal on standard output. */
  terminal?: number;
  /** Called before each step that changes the disk, to make it fail. */
  onChange?: (step: string, path: string) => void;
  /** Files that may not be written to. */
  readOnly?: readonly string[];
  /** Files that have other names. */
  shared?: readonly string[];
  /** Names of files that are one with others, by whose names they are known. */
  sameFile?: Readonly<Record<string, string>>;
  /** Fails the writes to standard output. */
  stdoutFault?: Error;
  /** The network; without it no host answers. */
  fetch?: typeof globalThis.fetch;
  /** Answers of a person, in the order in which they are asked; null and what is missing: the person leaves. */
  answers?: readonly (string | null)[];
  /** What modules export, by their paths; a function is the module as it runs. */
  modules?: Readonly<Record<string, unknown>>;
  /** In place of deadlines that never come. */
  deadline?: (ms: number) => AbortSignal;
}

export interface MemoryWorld extends World {
  files: Map<string, Content>;
  out: () => string;
  err: () => string;
  /** What a person was shown and asked. */
  asked: () => string;
  /** What is to be undone on an interrupt. */
  undo: Set<() => void>;
  /** Milliseconds of each wait, none of which was waited for. */
  waits: number[];
}

export function memoryWorld(files: Record<string, Content> = {}, options: MemoryOptions = {}): MemoryWorld {
  const map = new Map(Object.entries(files));
  const texts = { out: '', err: '', asked: '' };
  const undo = new Set<() => void>();
  const disk = memoryDisk(map, options.onChange ?? (() => {}), options);
  const waits: number[] = [];
  let clock = 0;
  const print = (text: string) => {
    texts.asked += text;
  };
  const output = (name: 'out' | 'err', fault?: Error): Output => ({
    write: async (text) => {
      if (fault) throw fault;
      texts[name] += text;
    },
    isTTY: name === 'out' && options.terminal !== undefined,
    columns: name === 'out' ? options.terminal : undefined,
    stream: null,
  });
  return {
    files: map,
    out: () => texts.out,
    err: () => texts.err,
    undo,
    stdout: output('out', options.stdoutFault),
    stderr: output('err'),
    stdin: async () => bytesOf(options.stdin ?? ''),
    interactive: options.answers !== undefined,
    today: () => '2024-05-01',
    dialogue: async () => dialogue(options.answers ?? [], print),
    asked: () => texts.asked,
    env: options.env ?? {},
    waits,
    disk,
    importModule: async (path) => moduleOf(options.modules ?? {}, path),
    runForeign: (_, work) => work(),
    readPieces: (path) => piecesOf(disk, path),
    fetch:
      options.fetch ?? (async () => Promise.reject(new TypeError('fetch failed', { cause: systemError('ENOTFOUND') }))),
    sleep: async (ms) => void waits.push(ms),
    deadline: options.deadline ?? (() => new AbortController().signal),
    now: () => clock++,
    pause: async () => {},
    onInterrupt: (step) => {
      undo.add(step);
      return () => undo.delete(step);
    },
    parallelism: 2,
    workerFile: null,
  };
}

function moduleOf(modules: Readonly<Record<string, unknown>>, path: string): unknown {
  if (!Object.hasOwn(modules, path)) throw new Error(`Cannot find module ${path}`);
  const module = modules[path];
  return typeof module === 'function' ? module() : module;
}

/** A person who gives the answers one after the other. A wrong one is taken again, as on a terminal. */
function dialogue(answers: readonly (string | null)[], print: (text: string) => void): Dialogue {
  const left = [...answers];
  return {
    show: (title, lines) => print(`# ${title}\n${lines.join('\n')}\n`),
    choose: async (question, choices) => {
      print(`? ${question} [${choices.map(({ value, hint }) => (hint ? `${value} (${hint})` : value)).join(' | ')}]\n`);
      const answer = left.shift() ?? null;
      if (answer !== null && !choices.some(({ value }) => value === answer)) throw new Error(`no choice ${answer}`);
      return answer;
    },
    ask: async (question, problem) => {
      print(`? ${question}\n`);
      for (let answer = left.shift() ?? null; answer !== null; answer = left.shift() ?? null) {
        const reason = problem(answer);
        if (reason === null) return answer;
        print(`! ${reason}\n`);
      }
      return null;
    },
  };
}

/** Runs a command in memory. */
export async function run(argv: string, files: Record<string, Content> = {}, options: MemoryOptions = {}) {
  const world = memoryWorld(files, options);
  const args = [...argv.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const code = await main(args, world);
  return { code, out: world.out(), err: world.err(), files: world.files, world };
}

/** A system error as node:fs throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code, syscall: 'test' });
}

/** Whether there is something in which nothing can lie. */
function isFile(content: Content | undefined): boolean {
  return content !== undefined && (typeof content !== 'object' || !('link' in content || 'folder' in content));
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Small pieces, so that they end within characters and tags. */
async function* piecesOf(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  const bytes = disk.read(path);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

function memoryDisk(
  files: Map<string, Content>,
  onChange: (step: string, path: string) => void,
  { readOnly = [], shared = [], sameFile = {} }: MemoryOptions,
): Disk {
  const clean = (path: string) => path.replace(/^(?:\.\/)+|\/+$/g, '').replaceAll('//', '/') || '.';
  const follow = (path: string): string => {
    const parts = clean(path).split('/');
    for (let i = 1, hops = 0; i <= parts.length; i++) {
      const content = files.get(parts.slice(0, i).join('/'));
      if (content === undefined || typeof content !== 'object' || !('link' in content)) continue;
      if (hops++ > 20) throw systemError('ELOOP');
      parts.splice(
        0,
        i,
        ...clean(content.link)
          .split('/')
          .filter((part) => part !== '.'),
      );
      i = 0;
    }
    return parts.join('/') || '.';
  };
  const under = (folder: string) => (folder === '.' ? '' : `${folder}/`);
  const stat = (path: string): FileStat | null => {
    const real = follow(path);
    const content = files.get(real);
    if (real.split('/').some((_, i, parts) => i > 0 && isFile(files.get(parts.slice(0, i).join('/')))))
      throw systemError('ENOTDIR');
    if (content === undefined || (typeof content === 'object' && 'folder' in content)) {
      return [...files.keys()].some((name) => name.startsWith(under(real))) ? { kind: 'folder', size: 0 } : null;
    }
    if (typeof content === 'object' && 'device' in content) return { kind: 'other', size: 0 };
    if (typeof content === 'object' && 'size' in content) return { kind: 'file', size: content.size };
    return { kind: 'file', size: bytesOf(content as string).length };
  };
  const list = (folder: string) => {
    const base = under(follow(folder));
    const names = [...files.keys()]
      .filter((name) => name.startsWith(base))
      .map((name) => name.slice(base.length).split('/')[0]);
    return [...new Set(names as string[])].reverse();
  };
  const within = (path: string) =>
    [...files.keys()].filter((name) => name === clean(path) || name.startsWith(`${clean(path)}/`));
  return {
    stat,
    isLink: (path) => {
      const content = files.get(clean(path));
      return typeof content === 'object' && 'link' in content;
    },
    list,
    read: (path) => {
      const content = files.get(follow(path));
      if (content === undefined) throw systemError('ENOENT');
      if (typeof content === 'string' || content instanceof Uint8Array) return bytesOf(content);
      if ('device' in content) return bytesOf(content.device);
      throw systemError('EACCES');
    },
    glob: async (pattern) => globSync(pattern, { ...GLOB_OPTIONS, cwd: '/memory', fs: adapter(list, stat) }),
    realPath: follow,
    identity: (path) => (stat(path) ? (sameFile[follow(path)] ?? follow(path)) : null),
    makeFolder: (path) => onChange('makeFolder', clean(path)),
    create: (path) => {
      onChange('create', clean(path));
      let text: Content = '';
      files.set(follow(path), '');
      return {
        write: (more) => {
          onChange('write', clean(path));
          text = typeof more === 'string' && typeof text === 'string' ? text + more : more;
          files.set(follow(path), text);
        },
        close: () => {},
      };
    },
    isWritable: (path) => !readOnly.includes(follow(path)),
    isShared: (path) => shared.includes(follow(path)),
    copyMode: (from, to) => onChange('copyMode', `${clean(from)} ${clean(to)}`),
    rename: (from, to) => {
      onChange('rename', clean(to));
      for (const name of within(from)) {
        files.set(clean(to) + name.slice(clean(from).length), files.get(name) as Content);
        files.delete(name);
      }
    },
    remove: (path) => {
      for (const name of within(path)) files.delete(name);
    },
  };
}

/** What tinyglobby asks of a disk, answered out of memory; everything lies in `/memory`. */
function adapter(list: (folder: string) => string[], stat: (path: string) => FileStat | null): FileSystemAdapter {
  const inside = (path: string) => path.replace(/^\/memory\/?/, '') || '.';
  const entry = (folder: string, name: string) => {
    const kind = stat(`${folder}/${name}`)?.kind;
    return { name, isFile: () => kind === 'file', isDirectory: () => kind === 'folder', isSymbolicLink: () => false };
  };
  const readdirSync = (path: string) => list(inside(path)).map((name) => entry(inside(path), name));
  return { readdirSync } as unknown as FileSystemAdapter;
}
