import type { Role } from '#lib/platform/prisma/enums.ts';

/** Roles as people call them. */
export const roleWords: Record<Role, string> = {
  admin: 'Administrator',
  chief_editor: 'Chief editor',
  editor: 'Editor',
  photo_editor: 'Photo editor',
  reporter: 'Reporter',
  contributor: 'Contributor',
};
