import { serveAlone } from './serve-alone.ts';

// The living texts in a process of their own, for tests that take the ground from under them.
const { address } = await serveAlone();
process.send?.({ address });
process.on('disconnect', () => process.exit(0));
