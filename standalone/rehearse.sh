#!/bin/sh
# Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
#
# Starts everything once and keeps archives of the classes in use (launcher.jsa here, database.jsa at the database), with
# which later starts are quicker. Never fails a build: without archives everything works the same, only later.
# Usage: rehearse.sh ROOT JAVA
set -eu

root=$1
java=$2
lib=$root/standalone/target/lib
archive=$root/standalone/target/launcher.jsa
log=$root/standalone/target/rehearsal.log

rm -f "$archive" "$root/neo4j-server/target/database.jsa"
[ -d "$root/neo4j-server/target/lib" ] || exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The same order as in the launcher script: an archive is valid for one class path only.
# shellcheck disable=SC2012
CLASSPATH=$(LC_ALL=C ls "$lib" | while IFS= read -r jar; do printf '%s/%s:' "$lib" "$jar"; done)
CLASSPATH=${CLASSPATH%:}
export CLASSPATH
set -- -Xlog:disable -Xlog:all=error:stderr -XX:ErrorFile="$root/standalone/target/rehearsal-crash.log" \
  -XX:+UseSerialGC -Dfile.encoding=UTF-8 "-Dthroughline.home=$root"

# Lambdas are left out, because JDK 17 crashes while it writes down some of them.
if ! {
  "$java" "$@" -XX:DumpLoadedClassList="$folder/all" \
    io.throughline.standalone.rehearsal.Rehearsal "$folder" \
    && grep -v '^@lambda-proxy' "$folder/all" >"$folder/classes" \
    && "$java" "$@" -Xshare:dump -XX:SharedClassListFile="$folder/classes" -XX:SharedArchiveFile="$archive"
} >"$log" 2>&1; then
  rm -f "$archive"
  echo "Starts will be slower than they could be, because no class archive could be made: see $log"
fi
