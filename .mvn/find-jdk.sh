#!/bin/sh
# Prints the home of a JDK 25: JAVA_HOME when it is one, else the first found where systems keep JDKs, else nothing.
set -eu
is_25() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'; }
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*jdk* /opt/java/*; do
    if [ -n "$home" ] && is_25 "$home"; then
        echo "$home"
        exit 0
    fi
done
if command -v javac >/dev/null 2>&1 && javac -version 2>&1 | grep -q '^javac 25'; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
fi
