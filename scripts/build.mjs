/**
 * `npm run build`: makes all builds anew.
 */
import './lib/node-version.mjs';
import { ALL_BUILDS, build } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

ensureDependencies();
process.exitCode = build(ALL_BUILDS, true);
