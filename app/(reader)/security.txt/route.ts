import { site } from '#app/(reader)/site.ts';
import { securityPath } from '#lib/syndication/trust-files.ts';

export const dynamic = 'force-dynamic';

export function GET() {
  return Response.redirect(new URL(securityPath, site()), 301);
}
