metadata description = 'A virtual network for the app, and private endpoints for what it stores.'

@description('Letters and digits that make the names unique.')
param token string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Storage accounts that get endpoints.')
param accountNames string[]

@description('Key vault that gets an endpoint.')
param vaultName string

var services = ['blob', 'queue', 'table']
var zones = [
  ...map(services, service => 'privatelink.${service}.${environment().suffixes.storage}')
  'privatelink.vaultcore.azure.net'
]

// Every service of every account, then the vault, each with the zone that its name belongs to.
var endpoints = [
  ...flatten(map(
    accountNames,
    account =>
      map(range(0, length(services)), i => {
        name: '${account}-${services[i]}'
        type: 'Microsoft.Storage/storageAccounts'
        resource: account
        group: services[i]
        zone: i
      })
  ))
  {
    name: '${vaultName}-vault'
    type: 'Microsoft.KeyVault/vaults'
    resource: vaultName
    group: 'vault'
    zone: length(services)
  }
]

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-reporting-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.1.0/24'
          delegations: [
            { name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.20.2.0/24' }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource inner 'subnets' existing = {
    name: 'endpoints'
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for name in zones: {
    name: name
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (name, i) in zones: {
    parent: zone[i]
    name: 'reporting'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for one in endpoints: {
    name: 'pe-${one.name}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::inner.id }
      privateLinkServiceConnections: [
        {
          name: one.name
          properties: { privateLinkServiceId: resourceId(one.type, one.resource), groupIds: [one.group] }
        }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (one, i) in endpoints: {
    parent: endpoint[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        { name: one.group, properties: { privateDnsZoneId: zone[one.zone].id } }
      ]
    }
  }
]

@description('Subnet of the app.')
output appSubnetId string = network::app.id
