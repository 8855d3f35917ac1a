type Tool = 'find' | 'tidy';

const listeners = new Set<(tool: Tool) => void>();

/** Calls for a tool of the article that is open. */
export function callTool(tool: Tool): void {
  for (const listener of listeners) listener(tool);
}

/** Hears when a tool is called for; answers with how to stop. */
export function onToolCall(listener: (tool: Tool) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
