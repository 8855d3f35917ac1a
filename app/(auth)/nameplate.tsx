/** The newsroom's name as its nameplate, and which door this is. */
export function Nameplate({ newsroom, door }: { newsroom: string; door: string }) {
  return (
    <header className="nameplate">
      <h1>{newsroom}</h1>
      <p>{door}</p>
    </header>
  );
}
