/** Who does not confirm within this many days is forgotten. */
export const daysToConfirm = 7;

/** A mail that was refused is tried this often: 1, 2, 4, … minutes later. */
export const mostTries = 5;

/** Stories in one letter. */
export const mostStories = 20;

/** Mails that are claimed, and so under way, at a time; what a pause has to wait for. */
export const batchSize = 20;

/** Mails that are given to the mail server at the same time. */
export const mailsAtOnce = 4;

/** A mail that was claimed this many minutes ago by a process that never told more: nobody knows whether it was sent. */
export const minutesUntilUnknown = 10;
