#!/bin/sh
# azd takes main.bicepparam; the file of the environment, dev or prod, becomes that one.
set -eu
cd "$(dirname "$0")/.."
if [ ! -f "$AZURE_ENV_NAME.bicepparam" ]; then
  echo "There is no infra/$AZURE_ENV_NAME.bicepparam: the environment is called dev or prod." >&2
  exit 1
fi
cp "$AZURE_ENV_NAME.bicepparam" main.bicepparam
