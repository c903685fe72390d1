/**
 * Refuses a Node that is too old with one clear line. Imported first by every script; it and what stands beside it
 * keep to syntax that old Nodes can read, or the line would never be seen.
 */
const LEAST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  process.stderr.write(
    `Baraza needs Node ${LEAST.join('.')} or later; this is ${process.versions.node}. Get a newer one at nodejs.org.\n`,
  );
  process.exit(1);
}
