/** The text of a configuration file to what it says. @module */
import { posix } from 'node:path';
import * as z from 'zod';
import { DecodeError, decode } from '../../parse/decode.ts';
import { type PlacedYaml, parsePlacedYaml } from '../../text/placed-yaml.ts';
import { FileError, placedIn } from '../faults.ts';
import { MANIFEST, MANIFEST_KEY } from './find.ts';
import { type Config, configSchema } from './schema.ts';

/** What a configuration file says, and where. */
export type PlacedConfig = Omit<PlacedYaml<Config>, 'yaml'>;

const manifestSchema = z.looseObject({ [MANIFEST_KEY]: configSchema });

/**
 * Reads a configuration file: YAML, or JSON where its name ends so; of a `package.json` its key `throughline`. A file that
 * says nothing is an empty configuration.
 *
 * @throws FileError `path:line:column` when it is no YAML, or no JSON, or says what is not known
 */
export function parseConfig(path: string, bytes: Uint8Array): PlacedConfig {
  try {
    const text = textOf(path, bytes);
    if (posix.basename(path) === MANIFEST) return parseManifest(text);
    return parsePlacedYaml(text, configSchema, {}, path.endsWith('.json') ? 'JSON' : 'YAML');
  } catch (error) {
    throw placedIn(path, error);
  }
}

function parseManifest(text: string): PlacedConfig {
  const { data, placeOf, keyPlaceOf } = parsePlacedYaml(text, manifestSchema, null, 'JSON');
  return {
    data: data[MANIFEST_KEY] as Config,
    placeOf: (path) => placeOf([MANIFEST_KEY, ...path]),
    keyPlaceOf: (path) => keyPlaceOf([MANIFEST_KEY, ...path]),
  };
}

/**
 * The text of a file that a person writes.
 *
 * @throws FileError when the bytes are no text
 */
export function textOf(path: string, bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof DecodeError) throw new FileError(path, error.reason);
    throw error;
  }
}
