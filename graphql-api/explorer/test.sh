#!/bin/sh
# Checks the explorer: types, lint, format, unit tests. Maven calls it in its test phase; by hand: sh test.sh
# What passed once is not checked again until something changes.
set -eu

cd "$(dirname "$0")"
. ./toolchain.sh

leave_out() {
  echo "The explorer is not tested: $1" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
}

missing=$(missing_toolchain)
[ -z "$missing" ] || leave_out "$missing"
install_packages || leave_out "npm could not install its packages; graphql-api/target/explorer-npm.log says why."

inputs=$(checksum_of_inputs unit e2e test.sh .oxlintrc.json .prettierrc.json)
passed=node_modules/.throughline-passed
[ "$(cat "$passed" 2>/dev/null || true)" != "$inputs" ] || exit 0
rm -f "$passed"
npm run --silent check
echo "$inputs" >"$passed"
