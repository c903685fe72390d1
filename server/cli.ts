/**
 * The command: starts the server, says where it is, stops cleanly. Anything that keeps it from starting is one clear line.
 */
import { fileURLToPath } from 'node:url';
import { renderUnicodeCompact } from 'uqr';
import { type Config, configHelp, readConfig } from './config.ts';
import { type RunningServer, startServer } from './main.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const explain = (error: unknown, config: Config | undefined): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${config?.port} is taken by another program. Set another one: PORT=8081 npm start`;
  if (code === 'EACCES' && message.includes('listen'))
    return `Port ${config?.port} needs special rights. Set another one: PORT=8080 npm start`;
  if (code === 'EADDRNOTAVAIL') return `HOST ${config?.host} is no address of this machine.`;
  if (
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'ENOTDIR' ||
    code === 'ENOENT' ||
    code === 'EPERM' ||
    code === 'EEXIST' ||
    /SQLITE_(CANTOPEN|READONLY)/.test(message)
  ) {
    return `The folder ${config?.dataDir} cannot be written. Choose another one: DATA_DIR=/path/to/folder npm start`;
  }
  if (code === 'ENOSPC' || /SQLITE_FULL/.test(message))
    return `The disk of ${config?.dataDir} is full. Make room, then start again.`;
  if (/SQLITE_(NOTADB|CORRUPT)/.test(message))
    return `The store in ${config?.dataDir} is damaged. Put a backup in its place, or choose another folder with DATA_DIR.`;
  return message;
};

const announce = (server: RunningServer, publicUrl: string | undefined): void => {
  const { local, lan } = server.addresses;
  const open = publicUrl ?? lan ?? local;
  say('');
  say('Baraza is running. Everything it keeps is in the data folder.');
  say('');
  say(`  Host link (yours alone):  ${publicUrl ?? local}/#host=${server.hostKey}`);
  say(`  On this machine:          ${local}`);
  say(`  On the local network:     ${lan ?? 'not reachable from other devices'}`);
  say('');
  say(renderUnicodeCompact(open));
  say('');
  say(`Participants scan this or open ${open} and type the board's code. Stop with Ctrl+C.`);
};

const run = async (): Promise<void> => {
  if (process.argv.includes('--help')) {
    say(configHelp());
    return;
  }
  let config: Config | undefined;
  try {
    config = readConfig(process.env);
    const server = await startServer({
      config,
      workerFile: new URL('./sqlite-worker.js', import.meta.url),
      clientDir: fileURLToPath(new URL('../client', import.meta.url)),
    });
    announce(server, config.publicUrl);
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  } catch (error) {
    process.stderr.write(`${explain(error, config)}\n`);
    process.exit(1);
  }
};

await run();
