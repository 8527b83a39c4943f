#!/usr/bin/env bash
# Deletes everything that is kept about one unit: delete-unit.sh UNIT. Export it first; the policy of uploads/ must be lifted.
set -euo pipefail
. "$(dirname "$0")/storage.sh"
code "${1-}"
unit=$1

# remove CONTAINER PATTERN: files first, so that rows still lead to what could not be deleted.
remove() {
  az storage blob delete-batch --account-name "$REPORTS_ACCOUNT" --auth-mode login --source "$1" --pattern "$2" --output none
  left=$(az storage blob list --account-name "$REPORTS_ACCOUNT" --auth-mode login --container-name "$1" --num-results '*' --query '[].name' --output tsv |
    awk -v unit="$unit" -v in_uploads="$([ "$1" = uploads ] && echo 1)" \
      'in_uploads { split($0, part, "/"); if (part[3] == unit) n++; next } { split($0, part, "."); if (part[3] == unit) n++ } END { print n + 0 }')
  [ "$left" -eq 0 ] || { echo "$1: $left files are still there. Has the immutability policy been lifted?" >&2; exit 1; }
}

remove uploads "*/*/$unit/*"
remove results "*.*.$unit.*/*"
tables_of_unit "$unit" | while IFS="$(printf '\t')" read -r table filter; do
  delete_rows "$table" "$filter"
done
