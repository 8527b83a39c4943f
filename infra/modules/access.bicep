metadata description = 'Who may do what. Nobody has a key, so this is all of it.'

import { roleIds } from 'roles.bicep'

@description('Name of the app\'s identity.')
param identityName string

@description('Object id of the Entra group whose members operate the app; empty for none.')
param operatorsGroupId string

@description('Account of the reports.')
param reportsName string

@description('Account of the platform.')
param hostName string

@description('Name of the key vault.')
param vaultName string

@description('Name of the Application Insights component.')
param insightsName string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource reports 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: reportsName
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostName
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var onReports = [
  // Storage Blob Data Contributor: reads uploads, writes results, signs upload links. It cannot delete a version, as the owner could.
  roleIds.storageBlobDataContributor
  // Storage Table Data Contributor: every table of the app, which it also makes.
  roleIds.storageTableDataContributor
  // Storage Queue Data Contributor: the blob trigger puts a blob that failed five times on a queue of this account.
  roleIds.storageQueueDataContributor
]

var onHost = [
  // Storage Blob Data Owner: the platform's own demand for the account it keeps its locks, keys and packages in.
  roleIds.storageBlobDataOwner
  // Storage Queue Data Contributor: the queue between Event Grid and the blob trigger.
  roleIds.storageQueueDataContributor
  // Storage Table Data Contributor: the platform's diagnostic events.
  roleIds.storageTableDataContributor
]

var forOperators = [
  // Storage Blob Data Contributor: brings back deleted blobs, exports and deletes a unit's files.
  roleIds.storageBlobDataContributor
  // Storage Table Data Contributor: exports and deletes a unit's rows, sets a submission back.
  roleIds.storageTableDataContributor
  // Storage Queue Data Message Processor: looks at poison messages and takes them away.
  roleIds.storageQueueDataMessageProcessor
]

resource appOnReports 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in onReports: {
    scope: reports
    name: guid(reports.id, identity.id, role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource appOnHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in onHost: {
    scope: host
    name: guid(host.id, identity.id, role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

// Key Vault Secrets User: reads the mail password that a setting refers to.
resource appOnVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, roleIds.keyVaultSecretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.keyVaultSecretsUser)
  }
}

// Monitoring Metrics Publisher: sends telemetry, which takes no key either.
resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, identity.id, roleIds.monitoringMetricsPublisher)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.monitoringMetricsPublisher)
  }
}

resource operatorsOnReports 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in forOperators: if (!empty(operatorsGroupId)) {
    scope: reports
    name: guid(reports.id, operatorsGroupId, role)
    properties: {
      principalId: operatorsGroupId
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

// Key Vault Secrets Officer: puts a new mail password in.
resource operatorsOnVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorsGroupId)) {
  scope: vault
  name: guid(vault.id, operatorsGroupId, roleIds.keyVaultSecretsOfficer)
  properties: {
    principalId: operatorsGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.keyVaultSecretsOfficer)
  }
}
