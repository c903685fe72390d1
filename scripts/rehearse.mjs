/**
 * `npm run rehearse -- FILE …`: plays a scenario through the public interfaces. All arguments go to the rehearsal.
 */
import './lib/node-version.mjs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot } from './lib/project.mjs';

ensureDependencies();
ensureBuilt(['server', 'rehearse']);
await import(pathToFileURL(inRoot('dist', 'rehearse', 'rehearse.js')).href);
