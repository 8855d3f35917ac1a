const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** What a step calls to add a few words to its line. @typedef {(words: string) => void} Note */

/**
 * Runs one step of a command: prints its name, a sign of life while it lasts, and the time that it took.
 * @template T
 * @param {string} title
 * @param {(note: Note) => T | Promise<T>} run
 * @returns {Promise<T>}
 */
export async function step(title, run) {
  const begun = performance.now();
  let words = '';
  const line = () => `${title}${words ? ` (${words})` : ''}`;
  const life = process.stdout.isTTY ? spin(line) : tell(line, begun);
  try {
    const value = await run((said) => {
      words = said;
    });
    life.end(`✓ ${line()}  ${seconds(begun)}`);
    return value;
  } catch (error) {
    life.end(`✗ ${line()}  ${seconds(begun)}`);
    throw error;
  }
}

/**
 * The time since `begun`, in words.
 * @param {number} begun
 */
export function seconds(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}

/** @param {() => string} line */
function spin(line) {
  let frame = 0;
  const timer = setInterval(() => {
    frame += 1;
    process.stdout.write(`\r\u001b[K${frames[frame % frames.length]} ${line()}`);
  }, 100);
  return {
    /** @param {string} last */
    end(last) {
      clearInterval(timer);
      process.stdout.write(`\r\u001b[K${last}\n`);
    },
  };
}

/**
 * @param {() => string} line
 * @param {number} begun
 */
function tell(line, begun) {
  const timer = setInterval(() => console.log(`  … ${line()}  ${seconds(begun)}`), 10_000);
  return {
    /** @param {string} last */
    end(last) {
      clearInterval(timer);
      console.log(last);
    },
  };
}
