import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { HouseStyle } from '#components/desk/house-style/house-style.tsx';
import { can } from '#lib/permissions/can.ts';
import { styleLanguages } from '#lib/taxonomy/house-style-input.ts';
import { listHouseStyle } from '#lib/taxonomy/queries.ts';
import { addLines, saveLine, strikeLine } from './actions.ts';

export const metadata: Metadata = { title: 'House style' };

type HouseStyleProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HouseStylePage({ searchParams }: HouseStyleProps) {
  const params = await searchParams;
  const actor = await requireActor('/desk/house-style');
  const language = styleLanguages.find((each) => each === params.language) ?? 'en';
  const q = textOf(params.q) ?? '';
  const cursor = textOf(params.cursor);
  const list = await listHouseStyle(actor, { language, q, cursor });
  return (
    <Frame>
      <HouseStyle
        key={`${language} ${q}`}
        language={language}
        q={q}
        isFirstPage={cursor === undefined}
        list={list}
        mayManage={can(actor, 'house-style:manage')}
        actions={{ saveLine, strikeLine, addLines }}
      />
    </Frame>
  );
}

function textOf(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 200) || undefined;
}
