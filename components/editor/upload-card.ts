/** What stands in the text while a photo is being stored: its picture, how far it is, and a refusal if there is one. */
export type UploadCard = {
  dom: HTMLElement;
  progress: (part: number) => void;
  refuse: (why: string) => void;
};

/** Draws the card of one upload. */
export function uploadCard(file: File, onDismiss: () => void): UploadCard {
  const dom = element('div', 'upload-card');
  dom.contentEditable = 'false';
  const status = element('p', 'upload-status');
  status.setAttribute('role', 'status');
  const bar = element('progress', 'upload-bar');
  bar.max = 1;
  bar.setAttribute('aria-label', `Uploading ${file.name}`);
  const address = file.type.startsWith('image/') ? URL.createObjectURL(file) : '';
  if (address) dom.append(preview(address));
  dom.append(status, bar);
  status.textContent = `Uploading ${file.name}…`;
  return {
    dom,
    progress: (part) => {
      bar.value = part;
      if (part >= 1) status.textContent = `Preparing ${file.name}…`;
    },
    refuse: (why) => {
      bar.remove();
      dom.classList.add('is-refused');
      status.setAttribute('role', 'alert');
      status.textContent = `${file.name} was not added. ${why}`;
      const dismiss = element('button', '');
      dismiss.type = 'button';
      dismiss.textContent = 'Dismiss';
      dismiss.addEventListener('click', onDismiss);
      dom.append(dismiss);
    },
  };
}

function preview(address: string): HTMLImageElement {
  const picture = element('img', 'upload-preview');
  const release = () => URL.revokeObjectURL(address);
  picture.alt = '';
  picture.addEventListener('load', release);
  picture.addEventListener('error', () => {
    release();
    picture.remove();
  });
  picture.src = address;
  return picture;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
