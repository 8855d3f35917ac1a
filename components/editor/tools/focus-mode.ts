const key = 'nightdesk-focus-mode';

/** Whether this browser was last used with nothing but the text. */
export function wasFocused(): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

/** Shows nothing but the text and the sign of saving, or everything again; the browser remembers it. */
export function setFocusMode(isOn: boolean): void {
  document.documentElement.toggleAttribute('data-focus-mode', isOn);
  try {
    if (isOn) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // A browser without storage forgets it with the page.
  }
}

/** Shows everything again without forgetting what was chosen: the page is left. */
export function leaveFocusMode(): void {
  document.documentElement.removeAttribute('data-focus-mode');
}
