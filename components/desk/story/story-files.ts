const texts = /\.(?:docx|md|markdown|html?|txt|text)$/i;

/** Whether a file holds a story that can be read: by its name, as browsers know few of these types. */
export function isStoryFile(file: File): boolean {
  return texts.test(file.name);
}

/** Whether a file is a photograph. */
export function isPhotoFile(file: File): boolean {
  return file.type.startsWith('image/') && file.type !== 'image/svg+xml';
}

/** What the file choosers offer for a story. */
export const storyFileTypes = '.docx,.md,.markdown,.html,.htm,.txt';
