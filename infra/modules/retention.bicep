metadata description = 'How long uploads stay as they came, and what happens to old versions.'

@description('Account of the reports.')
param accountName string

@description('Container that units upload to.')
param container string

@description('Days for which an upload can be neither changed nor deleted.')
param immutableDays int

@description('Whether the policy has been locked by hand.')
param isLocked bool

@description('Days after which uploads move to the cool tier.')
param coolAfterDays int

@description('Days for which an old version is kept.')
param undeleteDays int

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource uploads 'containers' existing = {
      name: container
    }
  }
}

// Deployed unlocked: whoever may administer the account can still lift it, which deleting a unit's data needs.
resource immutable 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = if (!isLocked) {
  parent: account::blobs::uploads
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: immutableDays
    allowProtectedAppendWrites: false
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'coolUploads'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${container}/'] }
            actions: {
              baseBlob: { tierToCool: { daysAfterModificationGreaterThan: coolAfterDays } }
            }
          }
        }
        {
          // A verdict that was written again, a pack that was replaced: the version before is kept as long as a deleted blob.
          name: 'dropOldVersions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: {
              version: { delete: { daysAfterCreationGreaterThan: undeleteDays } }
            }
          }
        }
      ]
    }
  }
}
