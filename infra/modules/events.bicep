metadata description = 'Where uploads are announced. The subscription carries a key of the app that exists only once the code is there, so hooks/subscribe-to-uploads.sh makes it after each deployment.'

@description('Name of the topic.')
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Account of the reports.')
param reportsName string

resource reports 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: reportsName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  properties: {
    source: reports.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}
