import type { Embed } from '#lib/document/embeds.ts';
import type { BodyWords } from './body-words.ts';

/** A post or a video at another site: a link to it, and for whoever has script a button that brings it here. */
export function EmbedCard({ embed, words }: { embed: Embed; words: BodyWords }) {
  const { address, kind, player, provider } = embed;
  const title = `${words[kind]} ${provider}`;
  return (
    <figure className="embed" data-embed={address} data-provider={provider.toLowerCase()} data-kind={kind}>
      <a className="embed-link" href={address} rel="external noopener">
        <span className="embed-title">{title}</span>
        <span className="embed-address">{address.replace(/^https:\/\/(www\.)?/, '')}</span>
      </a>
      <span className="embed-note">
        {words.opensAt} {hostOf(address)}
      </span>
      {player && (
        <button type="button" className="embed-load" data-load-player={player} data-title={title} hidden>
          {words.play[kind]}
          <span className="embed-note">
            {words.loadsFrom} {hostOf(player)}
          </span>
        </button>
      )}
    </figure>
  );
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
