#!/usr/bin/env bash
# Everything that is kept about one unit, into a folder: export-unit.sh UNIT FOLDER
set -euo pipefail
. "$(dirname "$0")/storage.sh"
code "${1-}"
unit=$1 folder=${2:?needs a folder}
mkdir -p "$folder/uploads" "$folder/results"

tables_of_unit "$unit" | while IFS="$(printf '\t')" read -r table filter; do
  rows "$table" "$filter" >"$folder/$table.jsonl"
done
az storage blob download-batch --account-name "$REPORTS_ACCOUNT" --auth-mode login --source uploads --pattern "*/*/$unit/*" --destination "$folder/uploads" --output none
az storage blob download-batch --account-name "$REPORTS_ACCOUNT" --auth-mode login --source results --pattern "*.*.$unit.*/*" --destination "$folder/results" --output none
echo "$folder: $(cat "$folder"/*.jsonl | wc -l) rows, $(find "$folder/uploads" "$folder/results" -type f | wc -l) files"
