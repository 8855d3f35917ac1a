import { spawn } from 'node:child_process';
import { environment } from '#lib/platform/env.ts';
import { onStop } from './stopping.ts';

type Options = { env?: Record<string, string>; onLine?: (line: string) => void };

/** Runs a Node program to its end and returns what it printed; throws with its output if it fails. */
export function runNode(args: string[], options: Options = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment(), NO_COLOR: '1', ...options.env },
    });
    const forget = onStop(() => void child.kill('SIGTERM'));
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const line = chunk.toString().trim().split('\n').at(-1)?.trim();
      if (line) options.onLine?.(line.slice(0, 80));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      if (code === 0) resolve(output);
      else reject(new Error(`${args.join(' ')} failed:\n${output.trim()}`));
    });
  });
}
