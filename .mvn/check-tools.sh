#!/bin/sh
# Says in one sentence what is missing and what to do; silent when all is there.
set -eu
fail() { echo "$1" >&2; exit 1; }
[ -n "${JAVA_HOME:-}" ] || fail "JDK 25 was not found under JAVA_HOME or in /usr/lib/jvm: install one (Debian with Adoptium's packages: apt-get install temurin-25-jdk) or set JAVA_HOME to it."
command -v mvn >/dev/null 2>&1 || fail "Maven was not found: install it (Debian: apt-get install maven)."
command -v npm >/dev/null 2>&1 || fail "npm was not found: install it (Debian: apt-get install npm); it fetches the embedded engine and the charts."
case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) ;;
    *) fail "The embedded engine is set up for Linux on x86_64, this is $(uname -s) on $(uname -m): use a ClickHouse server (huwei.warehouse.url) or the container image." ;;
esac
