/**
 * Loaded before the server under test (`node --import`): tells whoever started it what the process has used so far, in
 * its own time, and ends the process when its starter is gone. Knows nothing of the server.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  process.on('message', (message) => {
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
