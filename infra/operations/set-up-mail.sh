#!/usr/bin/env bash
# Makes the Entra application that logs in to the mail server, and puts a new password into the key vault. Run it again to
# change the password; the password is shown nowhere.
set -euo pipefail
: "${AZURE_ENV_NAME:?}" "${KEY_VAULT:?}" "${MAIL_SECRET:?}"
infra="$(dirname "$0")/.."
name="reporting-mail-$AZURE_ENV_NAME"

id=$(az ad app list --display-name "$name" --query '[0].appId' --output tsv)
if [ -z "$id" ]; then
  id=$(az ad app create --display-name "$name" --query appId --output tsv)
  az ad sp create --id "$id" --output none
fi
azd -C "$infra" env set MAIL_APPLICATION_ID "$id"
azd -C "$infra" env set MAIL_PRINCIPAL_ID "$(az ad sp show --id "$id" --query id --output tsv)"

# The password before stays good until it is deleted, so that no mail fails in between.
az ad app credential reset --id "$id" --append --years 1 --display-name "$(date +%F)" --query password --output tsv | tr -d '\n' |
  az keyvault secret set --vault-name "$KEY_VAULT" --name "$MAIL_SECRET" --file /dev/stdin --encoding utf-8 --output none
echo "$name has a new password in $KEY_VAULT."
