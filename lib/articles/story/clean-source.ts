// What a reader does not see; joiners stay, as they belong to words and emoji.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

const compounds = new Set(
  (
    'well self co non half ex so long short high low mid part full re pre post anti semi multi cross all far ' +
    'two three four five six seven eight nine ten по из кое во юго северо бизнес онлайн интернет пол'
  ).split(' '),
);
const tails = new Set('то либо нибудь таки за под каки'.split(' '));

/** A text as its writer meant it: without what nobody sees, with words and addresses that were broken at a line's end whole. */
export function cleanSource(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(invisible, '');
  return wholeWords(wholeAddresses(lines)).replace(/https?:\/\/[^\s<>"]+/gi, plainAddress);
}

// "run-\nning" is one word; "well-\nknown" keeps its hyphen, as does what is written with one elsewhere in the text.
function wholeWords(text: string): string {
  return text.replace(
    /(?<=^|[\s«“"‘(—–])(\p{L}{2,})-\n[ \t]*(\p{Ll}+)/gmu,
    (_, first: string, second: string) => {
      const isCompound =
        compounds.has(first.toLowerCase()) || tails.has(second) || text.includes(`${first}-${second}`);
      return isCompound ? `${first}-${second}` : `${first}${second}`;
    },
  );
}

function wholeAddresses(text: string): string {
  return text
    .replace(/<(https?:\/\/[^\s<>]+)\n[ \t]*([^\s<>]+)>/gi, '$1$2')
    .replace(/(https?:\/\/[^\s<>"]*[-_=&?%])\n[ \t]*([a-z0-9%][^\s<>"]*)(?=[ \t]*(?:\n|$))/g, '$1$2');
}

// Markdown's escapes and the signs of HTML are no part of an address.
function plainAddress(address: string): string {
  return address.replace(/\\([_*~()[\]&#.!-])/g, '$1').replace(/&amp;/gi, '&');
}
