metadata description = 'Two accounts: what units reported, and what the platform needs to run the app.'

@description('Account of the reports.')
param reportsName string

@description('Account of the platform.')
param hostName string

@description('Container that units upload to.')
param uploadsContainer string

@description('Container of the deployed packages.')
param packagesContainer string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Replication of the reports.')
param reportsSku string

@description('Days for which deleted blobs can be brought back.')
param undeleteDays int

@description('Days for which an upload can be neither changed nor deleted.')
@minValue(1)
param uploadsImmutableDays int

@description('True once that policy has been locked: a locked policy cannot be deployed again.')
param uploadsPolicyIsLocked bool

@description('Days after which uploads move to the cool tier; they are read again only for an audit.')
param uploadsCoolAfterDays int

@description('Whether the accounts answer only through private endpoints.')
param isPrivate bool

// The tables are in this account as well; the app makes them when it starts.
module reports 'account.bicep' = {
  name: 'reports'
  params: {
    name: reportsName
    location: location
    tags: tags
    sku: reportsSku
    containers: [uploadsContainer, 'results', 'programmes', 'rosters']
    undeleteDays: undeleteDays
    isPrivate: isPrivate
  }
}

// Apart from the reports, so that the platform's wider role reaches none of them.
module host 'account.bicep' = {
  name: 'host'
  params: {
    name: hostName
    location: location
    tags: tags
    sku: 'Standard_LRS'
    containers: [packagesContainer]
    undeleteDays: undeleteDays
    isPrivate: isPrivate
  }
}

module retention 'retention.bicep' = {
  name: 'retention'
  dependsOn: [reports]
  params: {
    accountName: reportsName
    container: uploadsContainer
    immutableDays: uploadsImmutableDays
    isLocked: uploadsPolicyIsLocked
    coolAfterDays: uploadsCoolAfterDays
    undeleteDays: undeleteDays
  }
}
