#!/bin/sh
# Fetches the npm packages that package-lock.json in the current folder locks by integrity hash,
# once for each state of the lock file: `npm ci` alone would download hundreds of megabytes at every build.
set -eu
stamp=node_modules/.fetched
if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then exit 0; fi
command -v npm >/dev/null || {
    echo "npm is missing: install Node.js with npm (Debian: apt-get install npm), it fetches $(basename "$PWD")." >&2
    exit 1
}
npm ci --ignore-scripts --no-audit --no-fund
cp package-lock.json "$stamp"
