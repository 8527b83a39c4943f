metadata description = 'Where logs go, and who is told.'

@description('Letters and digits that make the names unique.')
param token string

@description('Name of the Application Insights component.')
param insightsName string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int

@description('Most that is taken in a day, in GB, so that a loop cannot run up a bill.')
param mostGbADay int

@description('Addresses that alerts go to.')
param alertEmails string[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-reporting-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
    workspaceCapping: { dailyQuotaGb: mostGbADay }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The connection string alone lets nobody write: the app shows its identity.
    DisableLocalAuth: true
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-reporting-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'reporting'
    enabled: true
    emailReceivers: [
      for (address, i) in alertEmails: {
        name: 'person${i}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

@description('Id of the workspace, for the alerts.')
output workspaceId string = workspace.id

@description('Id of the action group, for the alerts.')
output peopleId string = people.id
