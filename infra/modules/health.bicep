metadata description = 'Asks from outside whether the app answers.'

@description('Letters and digits that make the names unique.')
param token string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Name of the Application Insights component.')
param insightsName string

@description('Action group that is told.')
param peopleId string

@description('Address that is asked.')
param url string

@description('Places from which it is asked.')
param places string[] = ['apac-sg-sin-azr', 'apac-hk-hkn-azr']

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'health-reporting-${token}'
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'health-reporting-${token}'
    Name: 'health'
    Enabled: true
    Frequency: 900
    Timeout: 60
    Kind: 'standard'
    RetryEnabled: true
    Locations: [for place in places: { Id: place }]
    Request: { RequestUrl: url, HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-health-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app does not answer'
    severity: 1
    enabled: true
    scopes: [test.id, insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insights.id
      failedLocationCount: length(places)
    }
    actions: [{ actionGroupId: peopleId }]
  }
}
