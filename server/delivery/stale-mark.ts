/** How an answer says that it is the last good copy, served because a new one could not be made. */
export const staleMark = ['Warning', '111 - "Revalidation Failed"'] as const;
