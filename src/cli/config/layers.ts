/** A configuration and those that it extends, as one list. @module */
import { posix } from 'node:path';
import { type PresetName, presetNames } from '../../check/presets.ts';
import { didYouMean } from '../../text/nearest.ts';
import { type Place, told } from '../../text/placed-yaml.ts';
import { type Disk, slashed } from '../disk.ts';
import { FileError } from '../faults.ts';
import { besides, kindOf, placesFrom, readFile, realOr } from './files.ts';
import { MANIFEST } from './find.ts';
import { parseConfig } from './parse.ts';
import type { Config } from './schema.ts';

/** One configuration file. */
export interface Layer {
  /** As it is to be told. */
  path: string;
  data: Config;
  /** `path:line:column` of the value at a path of the configuration. */
  at(path: readonly PropertyKey[]): string;
  /** The same as line and column. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** What is wrong with the value, or with `key` the key, at a path of the configuration. */
  fault(path: readonly PropertyKey[], reason: string, what?: 'key'): FileError;
  /** The paths of an input from the folder of the file. */
  placesOf(input: string): string[];
}

/** A preset that is named somewhere. */
export interface PresetStep {
  preset: PresetName;
  /** Where it is named: `path:line:column`, or an option. */
  from: string;
}

/** A file or a preset; what comes later goes before what came earlier. */
export type Step = Layer | PresetStep;

export function isLayer(step: Step): step is Layer {
  return 'data' in step;
}

/** More files than anybody keeps apart; files that name each other over and over multiply. */
const MOST_FILES = 100;

type Reads = Pick<Disk, 'read' | 'stat' | 'realPath'>;

/**
 * Reads a configuration file and all that it extends.
 *
 * @throws FileError with the place where one is no configuration, extends what is not there or, in the end, itself
 */
export function readSteps(path: string, disk: Reads): Step[] {
  const steps: Step[] = [];
  let files = 0;
  const add = (layer: Layer, within: readonly string[]): void => {
    const chain = [...within, realOr(layer.path, disk)];
    for (const { name, at } of named(layer)) {
      const fault = (reason: string) => layer.fault(at, `found ${JSON.stringify(name)}, ${reason}`);
      if (isPreset(name)) {
        steps.push({ preset: name, from: layer.at(at) });
        continue;
      }
      const file = besides(layer.path, name);
      refuse(name, file, disk, fault);
      if (chain.includes(realOr(file, disk))) throw fault(circle(chain, realOr(file, disk)));
      if (++files > MOST_FILES) throw fault(`and more than ${MOST_FILES} files are extended by then`);
      add(readLayer(file, disk), chain);
    }
    steps.push(layer);
  };
  add(readLayer(slashed(path), disk), []);
  return steps;
}

function isPreset(name: string): name is PresetName {
  return (presetNames as readonly string[]).includes(name);
}

function named({ data }: Layer): { name: string; at: PropertyKey[] }[] {
  const { extends: list = [] } = data;
  if (typeof list === 'string') return [{ name: list, at: ['extends'] }];
  return list.map((name, i) => ({ name, at: ['extends', i] }));
}

function refuse(name: string, file: string, disk: Reads, fault: (reason: string) => FileError): void {
  if (!/[./\\]/.test(name)) {
    const hint = didYouMean(name, presetNames);
    throw fault(`expected one of ${presetNames.join(', ')}, or the path of a configuration${hint}`);
  }
  if (posix.basename(file) === MANIFEST) throw fault(`expected a configuration file: a ${MANIFEST} cannot be extended`);
  if (kindOf(file, disk) !== 'file') throw fault(`expected the path of a configuration; there is no file ${file}`);
}

function circle(chain: readonly string[], file: string): string {
  const others = chain.slice(chain.indexOf(file) + 1).map((path) => posix.basename(path));
  return others.length === 0 ? 'which is this file' : `which extends this file again, by ${others.join(', ')}`;
}

function readLayer(path: string, disk: Reads): Layer {
  const { data, placeOf, keyPlaceOf } = parseConfig(path, readFile(path, disk, 'configuration'));
  const written = ({ line, column }: Place) => `${path}:${line}:${column}`;
  return {
    path,
    data,
    at: (at) => written(placeOf(at)),
    placeOf,
    fault: (at, reason, what) =>
      new FileError(
        written(what === 'key' ? keyPlaceOf(at) : placeOf(at)),
        `${told(what === 'key' ? at.slice(0, -1) : at)}${reason}`,
      ),
    placesOf: rememberingLast(placesFrom(path, disk)),
  };
}

/** Several parts of a file ask for the paths of the same input, one after the other, and each asks the disk. */
function rememberingLast(placesOf: (input: string) => string[]): (input: string) => string[] {
  let last: { input: string; places: string[] } | null = null;
  return (input) => {
    if (last?.input !== input) last = { input, places: placesOf(input) };
    return last.places;
  };
}
