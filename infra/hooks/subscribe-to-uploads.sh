#!/bin/sh
# Sends every new blob in uploads/ to ValidateReport. Runs after each deployment, and may run again: it sets what is there already.
set -eu
: "${AZURE_RESOURCE_GROUP:?}" "${FUNCTION_APP:?}" "${API_URL:?}" "${UPLOADS_TOPIC:?}"

# The key appears when the app has started with the code for the first time.
tries=30
until key=$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP" --query systemKeys.blobs_extension --output tsv) && [ -n "$key" ]; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || { echo "The app has no key blobs_extension: has it started? Run this again." >&2; exit 1; }
  sleep 10
done

# No dead letters: an upload whose event is lost is found by RetryStuck.
az eventgrid system-topic event-subscription create \
  --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$UPLOADS_TOPIC" --name uploads \
  --endpoint-type webhook \
  --endpoint "${API_URL%/api}/runtime/webhooks/blobs?functionName=Host.Functions.ValidateReport&code=$key" \
  --included-event-types Microsoft.Storage.BlobCreated \
  --subject-begins-with /blobServices/default/containers/uploads/blobs/ \
  --output none
echo "Uploads are sent to ValidateReport."
