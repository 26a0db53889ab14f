/** What outputs say of the program that made them. @module */
import manifest from '../../package.json' with { type: 'json' };

export const tool = { name: 'throughline', version: manifest.version } as const;
