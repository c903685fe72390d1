/**
 * Loaded before the server under test (`node --import`): tells whoever started it what the process has used so far, in
 * its own time, and ends the process when its starter is gone. On request it profiles the main thread from one reading
 * on until it is asked for the profile. Knows nothing of the server.
 */
import { Session } from 'node:inspector';
import { isMainThread } from 'node:worker_threads';

const session = new Session();

const startProfile = () => {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
};

if (isMainThread && process.send) {
  process.on('message', (message) => {
    if (message === 'profile') return startProfile();
    if (message === 'stop-profile') {
      return session.post('Profiler.stop', (_error, answer) => process.send(answer?.profile ?? null));
    }
    if (message !== 'read') return;
    const { user, system } = process.cpuUsage();
    process.send({
      at: performance.now(),
      cpu: (user + system) / 1000,
      rss: process.memoryUsage().rss,
      peak: process.resourceUsage().maxRSS * 1024,
    });
  });
  process.on('disconnect', () => process.exit(1));
}
