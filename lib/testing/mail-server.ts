import { SMTPServer } from 'smtp-server';

/** A mail server for tests: keeps what it is given, and does as it is told with the next ones. */
export type TestMailServer = {
  url: string;
  mails: { to: string[]; text: string }[];
  /** Refuses every recipient, or goes away once it has been given the text, or takes mail. */
  behave: (how: 'takes' | 'refuses' | 'vanishes') => void;
  close: () => Promise<void>;
};

/** Starts one on a free port. */
export async function aMailServer(): Promise<TestMailServer> {
  let behaviour = 'takes';
  const mails: TestMailServer['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, callback) =>
      callback(behaviour === 'refuses' ? Object.assign(new Error('not now'), { responseCode: 451 }) : null),
    onData: (stream, session, callback) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (behaviour === 'vanishes') {
          for (const connection of server.connections) connection._socket.destroy();
          return;
        }
        const text = Buffer.concat(pieces).toString('utf8');
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    behave: (how) => {
      behaviour = how;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
