import type { EmitOptions } from '../../src/emit/options.ts';

/** Options for emitters in tests. */
export const PLAIN: EmitOptions = {
  color: false,
  width: 0,
  csvGuard: true,
  tool: { name: 'throughline', version: '0.1.0' },
};
