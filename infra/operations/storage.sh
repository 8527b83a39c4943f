# Read by the scripts beside it: rows of the report account's tables, found by key.
: "${REPORTS_ACCOUNT:?is not set: see Operations in infra/README.md}"

# rows TABLE FILTER: one line of JSON a row.
rows() {
  az storage entity query --account-name "$REPORTS_ACCOUNT" --auth-mode login --table-name "$1" --filter "$2" --output json </dev/null | jq -c '.items[]'
}

# keys_of TABLE FILTER: partition and row key, with a tab between them.
keys_of() {
  rows "$1" "$2" | jq -r '[.PartitionKey, .RowKey] | @tsv'
}

# delete_rows TABLE FILTER
delete_rows() {
  keys_of "$1" "$2" | while IFS="$(printf '\t')" read -r partition row; do
    az storage entity delete --account-name "$REPORTS_ACCOUNT" --auth-mode login --table-name "$1" \
      --partition-key "$partition" --row-key "$row" --if-match '*' --output none </dev/null
    echo "$1: $partition $row is deleted"
  done
}

# tables_of_unit UNIT: each table that has rows of one unit, with the filter that finds them. Totals are of many units, OpenedPeriods,
# DueDays and StrayUploads of none, Contacts and Sessions know addresses and tokens by their hashes alone, a mail about several units stays in Outbox,
# and Audit stays whole: it tells who did what, deleting included.
tables_of_unit() {
  cat <<FILTERS
Submissions	RowKey ge '$1|' and RowKey lt '$1}'
Outbox	Unit eq '$1'
Obligations	RowKey eq '$1'
Ledger	RowKey ge '$1|' and RowKey lt '$1}'
Extensions	RowKey ge '$1|' and RowKey lt '$1}'
Units	RowKey eq '$1'
Figures	Unit eq '$1'
Fingerprints	Unit eq '$1'
Tokens	Unit eq '$1'
FILTERS
}

# code TEXT: ends the script unless the text is the code of a unit, programme or period.
code() {
  case $1 in
    '' | *[!A-Z0-9_-]*) echo "'$1' is no code: capital letters, digits, - and _" >&2; exit 2 ;;
  esac
}
