# shellcheck shell=sh
# Sourced by build.sh and test.sh: which Node will do, how its packages come, and what the explorer is made of.

npm_log=../target/explorer-npm.log

# Prints one sentence when Node or npm will not do, nothing when they will.
missing_toolchain() {
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "Node is not installed; install Node 20.19 or newer with npm and build again."
  elif ! node -e 'const [a, b] = process.versions.node.split(".").map(Number);
      process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'; then
    echo "Node $(node --version) will not do; install Node 20.19 or newer, or 22.12 or newer, and build again."
  fi
}

# Installs exactly what the lock file names, unless that is there already.
install_packages() {
  lock=$(cat package.json package-lock.json .npmrc | cksum)
  [ "$(cat node_modules/.throughline-lock 2>/dev/null)" = "$lock" ] && return 0
  mkdir -p ../target
  npm ci --include=dev --ignore-scripts --prefer-offline --no-progress >"$npm_log" 2>&1 || return 1
  echo "$lock" >node_modules/.throughline-lock
}

# A checksum over all files that pages are built from, and over those named beside them.
checksum_of_inputs() {
  find src public index.html graphiql vite.config.ts tsconfig.json package.json package-lock.json build.sh toolchain.sh \
    ../src/main/resources/graphql "$@" -type f ! -name schema.generated.d.ts | LC_ALL=C sort | xargs cksum | cksum
}
