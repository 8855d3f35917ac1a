/** Whether a key pressed here is meant as text, so that it is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input, textarea, select, [role=dialog] *, [role=menu], [role=menu] *')
  );
}
