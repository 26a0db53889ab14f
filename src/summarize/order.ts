/** Orders that are the same on every machine. @module */
export { compare, unique } from '../text/order.ts';
