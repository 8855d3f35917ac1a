let waiting: File | null = null;

/** Hands a file to the screen that is opened next. */
export function leaveFile(file: File): void {
  waiting = file;
}

/** The file that was left for this screen, once. */
export function takeFile(): File | null {
  const file = waiting;
  waiting = null;
  return file;
}
