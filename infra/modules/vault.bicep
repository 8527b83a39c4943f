metadata description = 'Holds the one secret there is, the password of the mail login. The secret itself is put in by hand, never deployed.'

@description('Name of the vault.')
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Whether the vault answers only through its private endpoint.')
param isPrivate bool

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
    }
  }
}

@description('Address of the vault.')
output uri string = vault.properties.vaultUri
