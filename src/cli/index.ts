/** What `bin/throughline.js` runs. @module */
export { main } from './main.ts';
export { realWorld } from './world.ts';
