/** Rules out of modules that a configuration names. @module */
import type { Rule } from '../../check/rule.ts';
import { rules as shipped } from '../../check/rules.ts';
import { FileError, reasonOf } from '../faults.ts';
import type { World } from '../world.ts';
import { besides, kindOf } from './files.ts';
import type { Layer } from './layers.ts';
import { guarded } from './rule-guard.ts';
import { ruleFault } from './rule-shape.ts';

/** The rules of all modules. */
export interface Modules {
  rules: Rule[];
  /** The module of a rule by its id. */
  of: Map<string, string>;
  /** Modules that were not to be loaded. */
  notLoaded: string[];
}

/**
 * Loads the modules that configuration files name under `plugins`, each once, in their order. A module is a program:
 * with `load` false none of them is run, and with `limit` each step of a rule may take so many seconds.
 *
 * @throws FileError with the place where a module is not there; naming module and rule where one is not in order
 */
export async function loadModules(
  layers: readonly Layer[],
  world: Pick<World, 'disk' | 'importModule' | 'runForeign'>,
  { load, limit }: { load: boolean; limit?: number | undefined },
): Promise<Modules> {
  const modules: Modules = { rules: [], of: new Map(), notLoaded: [] };
  const taken = new Map(shipped.map(({ id }) => [id, 'comes with throughline']));
  for (const path of modulePaths(layers, world)) {
    if (!load) {
      modules.notLoaded.push(path);
      continue;
    }
    for (const rule of await rulesIn(path, world, limit)) {
      const other = taken.get(rule.id);
      if (other !== undefined) throw new FileError(path, `found the rule ${rule.id}, which ${other} too`);
      taken.set(rule.id, `is in ${path}`);
      modules.rules.push(rule);
      modules.of.set(rule.id, path);
    }
  }
  return modules;
}

function modulePaths(layers: readonly Layer[], { disk }: Pick<World, 'disk'>): Set<string> {
  const paths = new Set<string>();
  for (const layer of layers) {
    const { plugins = [] } = layer.data;
    const listed = Array.isArray(plugins);
    for (const [i, name] of [plugins].flat().entries()) {
      const path = besides(layer.path, name);
      const reason = `found ${JSON.stringify(name)}, expected the path of a module; there is no file ${path}`;
      if (kindOf(path, disk) !== 'file') throw layer.fault(listed ? ['plugins', i] : ['plugins'], reason);
      paths.add(path);
    }
  }
  return paths;
}

async function rulesIn(
  path: string,
  world: Pick<World, 'importModule' | 'runForeign'>,
  limit: number | undefined,
): Promise<Rule[]> {
  const module = await imported(path, world);
  const { default: whole, rules: list = whole } = module as { default?: unknown; rules?: unknown };
  if (list === undefined || list === null) {
    throw new FileError(path, 'found no rules, expected a rule or a list of rules as default export, or as “rules”');
  }
  return [list].flat().map((rule: unknown, i) => {
    const fault = ruleFault(rule);
    if (fault !== null) throw new FileError(path, `${nameOf(rule, i)}: ${fault}`);
    const own: Rule = { ...(rule as Rule), docs: null };
    return guarded(own, (work) => world.runForeign(`${path}: rule ${own.id}`, work, limit));
  });
}

async function imported(path: string, world: Pick<World, 'importModule'>): Promise<unknown> {
  try {
    return await world.importModule(path);
  } catch (error) {
    throw new FileError(path, `cannot be loaded: ${loadFault(error)}`);
  }
}

function loadFault(error: unknown): string {
  const [reason] = reasonOf(error).split('\n');
  // Node resolves the name to the package that runs, but not for `require` of older versions.
  if (!/Cannot find (?:module|package) 'throughline'/.test(reason ?? '')) return reason ?? '';
  return "it is no ES module, and only such a one can import throughline: name it .mjs, or leave 'defineRule' out: a rule is a plain object";
}

/** The id of a rule where it has one, else which of the module it is. */
function nameOf(rule: unknown, i: number): string {
  const id = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : undefined;
  return typeof id === 'string' && id !== '' ? `rule ${JSON.stringify(id)}` : `rule ${i + 1}`;
}
