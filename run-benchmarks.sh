#!/usr/bin/env bash
# Builds if needed, installs the engines that the chosen pairs need, checks this machine, measures, and writes the report;
# the last line is the report's path. All arguments are those of target/benchmarks.jar (-h lists them). Runs on macOS' bash 3.2.
set -u

root=$(cd "$(dirname "$0")" && pwd) || exit 2
benchmarks="$root/target/benchmarks.jar"
analysis="$root/target/analysis.jar"

fail() { # code, line
  echo "error: $2" >&2
  exit "$1"
}

java_command() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    echo "$JAVA_HOME/bin/java"
  else
    command -v java
  fi
}

check_java() {
  remedy="install a JDK of 17 or later: brew install openjdk (macOS), apt install openjdk-17-jdk (Debian, Ubuntu)"
  java=$(java_command) || fail 3 "no Java found; $remedy"
  # macOS has a /usr/bin/java that only says that there is none.
  version=$("$java" -version 2>&1) || fail 3 "no Java found; $remedy"
  major=$(echo "$version" | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ -n "$major" ] && [ "$major" -ge 17 ] || fail 3 "$java is older than Java 17; $remedy"
}

stale() { # jar, source folders: true when the jar is missing or older than a source
  [ -f "$1" ] || return 0
  jar=$1
  shift
  [ -n "$(find "$@" "$root/pom.xml" -newer "$jar" -type f ! -name '*.pyc' 2>/dev/null | head -n 1)" ]
}

build() {
  if stale "$benchmarks" "$root/src/main" "$root/src/pom.xml" ||
    stale "$analysis" "$root/analysis/src/main" "$root/analysis/pom.xml"; then
    echo "building (once, and when a source is newer)"
    log=$(mktemp "${TMPDIR:-/tmp}/mlx-gguf-bench-build.XXXXXX") || exit 2
    if ! (cd "$root" && ./mvnw -q -B -DskipTests package >"$log" 2>&1); then
      tail -n 20 "$log" >&2
      fail 2 "the build failed; its whole output is in $log"
    fi
    rm -f "$log"
    # A build that had nothing to change leaves the jars as old as they were.
    touch "$benchmarks" "$analysis"
  fi
}

has_option() { # name, arguments: whether --name or --name=... is among them
  option=$1
  shift
  for word in "$@"; do
    case $word in "$option" | "$option="*) return 0 ;; esac
  done
  return 1
}

check_java
build

# "$@" stays as it is; defaults that depend on this folder go before it.
has_option --results "$@" || set -- --results "$root/results" "$@"
if ! has_option --config "$@"; then
  set -- --config "$root/benchmark.yaml" "$@"
fi

"$java" -jar "$benchmarks" setup "$@" || exit $?
# What would spoil the run is said before it; a check that failed (exit code 3) ends it here. These flags halve the
# processor time of a JVM that lives for two seconds.
"$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$benchmarks" doctor --problems "$@" || exit $?

runfile=$(mktemp "${TMPDIR:-/tmp}/mlx-gguf-bench-run.XXXXXX") || exit 2
trap 'rm -f "$runfile"' EXIT
# Ctrl-C ends the run, not this script: what was measured by then gets its report.
trap : INT
"$java" -jar "$benchmarks" --run-file "$runfile" "$@"
code=$?
run=$(cat "$runfile")
# Without a run directory there was nothing to measure: a list, help, or an error that has been told.
[ -n "$run" ] || exit $code
"$java" -jar "$analysis" report "$run"
report=$?
[ $code -ne 0 ] && exit $code
exit $report
