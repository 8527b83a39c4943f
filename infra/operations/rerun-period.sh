#!/usr/bin/env bash
# Judges the reports of a period again, by the app as it is deployed now: rerun-period.sh PROGRAMME PERIOD
set -euo pipefail
. "$(dirname "$0")/storage.sh"
: "${AZURE_RESOURCE_GROUP:?}" "${FUNCTION_APP:?}" "${API_URL:?}"
code "${1-}"
code "${2-}"
programme=$1 period=$2
partition="$programme|$period"

# What was made from the reports is made anew, so that a report that is rejected now leaves nothing behind.
for table in Figures Totals Fingerprints; do
  delete_rows "$table" "PartitionKey eq '$partition'"
done

# A submission that waits for its verdict is judged; one that has it would only be added up.
keys_of Submissions "PartitionKey eq '$partition'" | while IFS="$(printf '\t')" read -r _ row; do
  az storage entity merge --account-name "$REPORTS_ACCOUNT" --auth-mode login --table-name Submissions \
    --entity "PartitionKey=$partition" "RowKey=$row" State=Received --if-match '*' --output none </dev/null
done

# The event of each upload once more, in the order of arrival, as Event Grid would send it.
key=$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP" --query systemKeys.blobs_extension --output tsv)
endpoint="${API_URL%/api}/runtime/webhooks/blobs?functionName=Host.Functions.ValidateReport&code=$key"
az storage blob list --account-name "$REPORTS_ACCOUNT" --auth-mode login --container-name uploads --prefix "$programme/$period/" --num-results '*' --output json |
  jq -c --arg account "$REPORTS_ACCOUNT" 'sort_by(.properties.creationTime)[] | [{
    id: .name, subject: "/blobServices/default/containers/uploads/blobs/\(.name)", eventType: "Microsoft.Storage.BlobCreated",
    eventTime: .properties.creationTime, dataVersion: "", metadataVersion: "1",
    data: { api: "PutBlob", blobType: "BlockBlob", eTag: .properties.etag, url: "https://\($account).blob.core.windows.net/uploads/\(.name | split("/") | map(@uri) | join("/"))" }
  }]' |
  while read -r event; do
    printf '%s' "$event" | curl --fail --silent --show-error --header 'aeg-event-type: Notification' --header 'Content-Type: application/json' --data-binary @- "$endpoint"
  done
