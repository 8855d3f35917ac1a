import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { Role } from '#lib/platform/prisma/enums.ts';
import { emailField, nameField, newPasswordField } from './input.ts';
import { insertUser } from './steps.ts';

const createUserInput = z.object({
  email: emailField,
  name: nameField,
  role: z.enum(Role, 'Choose a role.'),
  password: newPasswordField,
});

/** Makes an account with a password; `conflict` when the address has one already. */
export const createUser = command({
  name: 'create-user',
  input: createUserInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'user:manage');
    const id = await insertUser(tx, input);
    if (id === null) {
      const message = 'There is already an account with this e-mail address.';
      throw new NightdeskError('conflict', message, { fields: { email: message } });
    }
    emit({ type: 'user.created', data: { userId: id, role: input.role } });
    return { id };
  },
});
