#!/bin/sh
# The browser tests need Chromium and a Chinese font: installed through the package manager where possible,
# else one sentence says what to do.
set -eu
missing=""
for browser in chromium chromium-browser google-chrome; do
    command -v "$browser" >/dev/null 2>&1 && found=yes && break
done
[ -n "${found:-}" ] || missing="chromium"
if ! command -v fc-list >/dev/null 2>&1; then missing="$missing fontconfig fonts-noto-cjk"
elif [ -z "$(fc-list :lang=zh family)" ]; then missing="$missing fonts-noto-cjk"
fi
[ -n "$missing" ] || exit 0
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then run=""; elif sudo -n true 2>/dev/null; then run="sudo -n"; else run="none"; fi
    if [ "$run" != none ]; then
        echo "Installing for the browser tests: $missing"
        log=$(mktemp)
        # shellcheck disable=SC2086
        if $run apt-get update -qq >"$log" 2>&1 && DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq $missing >>"$log" 2>&1; then
            rm -f "$log"
            exit 0
        fi
        tail -n 5 "$log" >&2
    fi
fi
echo "The browser tests need:$(printf ' %s' $missing). Install them (Debian: apt-get install $missing) and run make test again." >&2
exit 1
