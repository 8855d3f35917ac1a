import type { Words } from './words.ts';

type Props = {
  address: string;
  headline: string;
  words: Words;
  /** Where the edition begins. */
  home: string;
};

/** Ways to pass a story on: plain links, and a button that the page's script brings to life. */
export function ShareLinks({ address, headline, words, home }: Props) {
  const url = encodeURIComponent(address);
  const title = encodeURIComponent(headline.toWellFormed());
  const ways = [
    { name: words.email, href: `mailto:?subject=${title}&body=${url}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${title}%20${url}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${title}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  ];
  return (
    <div className="share">
      <p className="share-title" id="share">
        {words.share}
      </p>
      <ul aria-labelledby="share">
        {ways.map((way) => (
          <li key={way.name}>
            <a href={way.href} rel="nofollow noopener">
              {way.name}
            </a>
          </li>
        ))}
        <li>
          <a href={`${address}/text`} rel="nofollow">
            {words.asText}
          </a>
        </li>
        <li hidden data-copy-link={address} data-copied={words.copied}>
          <button type="button" className="plain-button">
            {words.copyLink}
          </button>
        </li>
        <li hidden data-save-story={`${home}/offline`} data-saved={words.unsaveStory}>
          <button type="button" className="plain-button" aria-pressed="false">
            {words.saveStory}
          </button>
        </li>
        <li hidden data-saved-link>
          <a href={`${home}/offline`}>{words.offlineTitle}</a>
        </li>
      </ul>
    </div>
  );
}
