metadata description = 'The function app on Flex Consumption.'

@description('Name of the app.')
param name string

@description('Name of its plan.')
param planName string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Name of the app\'s identity.')
param identityName string

@description('Account of the reports.')
param reportsName string

@description('Account of the platform.')
param hostName string

@description('Container of the deployed packages.')
param packagesContainer string

@description('Name of the Application Insights component.')
param insightsName string

@description('Settings of the app that differ from those of local.settings.sample.json.')
@secure()
param settings object

@description('Whether officers sign in in front of the app.')
param signsIn bool

@description('Most instances at once; it bounds the cost of a flood.')
@minValue(40)
@maxValue(1000)
param mostInstances int

@description('Instances that are always there for HTTP, so that nobody waits for a cold start; each is billed by the second.')
@minValue(0)
param alwaysReady int

@description('Subnet of the app; empty for none.')
param subnetId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource reports 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: reportsName
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostName
}

// The platform sets these otherwise: the two storages by address and identity, the runtime by functionAppConfig below.
var notFromSample = ['AzureWebJobsStorage', 'ReportStorage', 'FUNCTIONS_WORKER_RUNTIME']

// Every other setting of the app has the value of the sample, unless "settings" has another one.
var sample = filter(items(loadJsonContent('../../local.settings.sample.json').Values), one => !contains(notFromSample, one.key))

var identitySettings = {
  // DefaultAzureCredential, in the app's own code, takes the identity from here.
  AZURE_CLIENT_ID: identity.properties.clientId
  // Says where telemetry goes, and opens nothing: local authentication is off.
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
}

// The platform's locks and keys (blob), the queue of the blob trigger (queue), diagnostic events (table).
var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: host.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: host.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
}

// The app's own code reads the addresses of blobs and tables; the blob trigger reads those of blobs and queues, and the identity.
var reportsSettings = {
  ReportStorage__blobServiceUri: reports.properties.primaryEndpoints.blob
  ReportStorage__tableServiceUri: reports.properties.primaryEndpoints.table
  ReportStorage__queueServiceUri: reports.properties.primaryEndpoints.queue
  ReportStorage__credential: 'managedidentity'
  ReportStorage__clientId: identity.properties.clientId
}

// Sign-in shows the app's identity in place of an application's secret; the platform wants this name, and it holds a client id.
var signInSettings = signsIn ? { OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId } : {}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  // By this tag azd finds where to deploy to.
  tags: union(tags, { 'azd-service-name': 'reporting' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: mostInstances
        alwaysReady: alwaysReady == 0 ? [] : [{ name: 'http', instanceCount: alwaysReady }]
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packagesContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      toObject(sample, one => one.key, one => one.value),
      // Links in mails lead to the app's own address.
      { Mail__SiteUrl: 'https://${app.properties.defaultHostName}' },
      settings,
      identitySettings,
      hostSettings,
      reportsSettings,
      signInSettings
    )
  }

  // Deployments show an identity as well: the two passwords that every site has are switched off.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

@description('Address of the app.')
output url string = 'https://${app.properties.defaultHostName}'
