#!/bin/sh
# Builds the explorer into the folder that the service serves. Maven calls it; by hand: sh build.sh OUTPUT_DIRECTORY
# Quick when nothing changed: packages are installed only for a new lock file, pages are built only from new inputs.
set -eu

output=$1
cd "$(dirname "$0")"
. ./toolchain.sh

# Without the explorer the service says on its first page how to get it.
leave_out() {
  echo "The explorer is left out: $1" >&2
  mkdir -p "$output"
  [ -f "$output/assets/built-from" ] || cp fallback/index.html "$output/index.html"
  [ "${CI:-}" != true ] || exit 1
  exit 0
}

missing=$(missing_toolchain)
[ -z "$missing" ] || leave_out "$missing"
install_packages || leave_out "npm could not install its packages; graphql-api/target/explorer-npm.log says why."

inputs=$(checksum_of_inputs fallback)
if [ "$(cat dist/assets/built-from 2>/dev/null || true)" != "$inputs" ]; then
  npm run --silent build -- --logLevel warn
  echo "$inputs" >dist/assets/built-from
fi
if [ "$(cat "$output/assets/built-from" 2>/dev/null || true)" != "$inputs" ]; then
  rm -rf "$output/assets"
  mkdir -p "$output"
  cp -R dist/. "$output/"
fi
