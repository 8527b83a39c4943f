#!/usr/bin/env bash
# Makes every token of one unit worthless at once: revoke-tokens.sh UNIT. The unit then needs a new one.
set -euo pipefail
. "$(dirname "$0")/storage.sh"
code "${1-}"

delete_rows Tokens "Unit eq '$1'"
