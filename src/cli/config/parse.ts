/** The text of a configuration file to what it says. @module */
import { DecodeError, decode } from '../../parse/decode.ts';
import { type PlacedYaml, parsePlacedYaml } from '../../text/placed-yaml.ts';
import { FileError, placedIn } from '../faults.ts';
import { type Config, configSchema } from './schema.ts';

/**
 * Reads a configuration file: YAML, or JSON, which is YAML too. A file that says nothing is an empty configuration.
 *
 * @throws FileError `path:line:column` when it is no YAML or says what is not known
 */
export function parseConfig(path: string, bytes: Uint8Array): PlacedYaml<Config> {
  try {
    return parsePlacedYaml(textOf(path, bytes), configSchema, {});
  } catch (error) {
    throw placedIn(path, error);
  }
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
