#!/bin/sh
# Adds up the test reports of all modules; the last line is what continuous integration reads.
set -eu
cat /dev/null $(find . -path '*/target/*-reports/TEST-*.xml' -not -path './.git/*') | awk '
    /<testsuite / {
        match($0, / tests="[0-9]+"/); tests += substr($0, RSTART + 8, RLENGTH - 9)
        match($0, / errors="[0-9]+"/); failed += substr($0, RSTART + 9, RLENGTH - 10)
        match($0, / failures="[0-9]+"/); failed += substr($0, RSTART + 11, RLENGTH - 12)
        match($0, / skipped="[0-9]+"/); skipped += substr($0, RSTART + 10, RLENGTH - 11)
    }
    END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
