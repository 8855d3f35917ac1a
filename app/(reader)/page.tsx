export const dynamic = 'force-dynamic';

export default function FrontPage() {
  return <h1>Nightdesk</h1>;
}
