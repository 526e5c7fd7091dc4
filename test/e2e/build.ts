import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Before the suites that run what was built: builds it when its sources have changed. */
export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '..', '..', 'build', 'build.mjs')], {
    stdio: 'inherit',
  });
}
