metadata description = 'Communication Services for the reminders, over SMTP.'

@description('Letters and digits that make the names unique.')
param token string

@description('Where mails are kept at rest, such as "Asia Pacific".')
param dataLocation string

@description('Tags of the resources.')
param tags object

@description('Own domain of the sender; empty for one of Azure\'s, which may send ten mails an hour.')
param domainName string

@description('Whether the own domain\'s DNS records have been verified; only then can it be linked.')
param domainIsVerified bool

@description('Client id of the Entra application that logs in; operations/set-up-mail.sh makes it.')
param applicationId string

@description('Object id of that application\'s service principal.')
param applicationPrincipalId string

var ownDomain = !empty(domainName)

resource email 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'email-reporting-${token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource domain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: email
  name: ownDomain ? domainName : 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: ownDomain ? 'CustomerManaged' : 'AzureManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource service 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: 'acs-reporting-${token}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: !ownDomain || domainIsVerified ? [domain.id] : []
  }
}

// No built-in role is this narrow: to log in over SMTP needs these three actions and nothing else.
resource senderRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'reporting-mail-sender')
  properties: {
    roleName: 'Reporting mail sender ${token}'
    description: 'Sends mail over SMTP.'
    type: 'CustomRole'
    permissions: [
      {
        actions: [
          'Microsoft.Communication/CommunicationServices/Read'
          'Microsoft.Communication/CommunicationServices/Write'
          'Microsoft.Communication/EmailServices/write'
        ]
      }
    ]
    assignableScopes: [resourceGroup().id]
  }
}

resource sender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: service
  name: guid(service.id, applicationPrincipalId, senderRole.id)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: senderRole.id
  }
}

resource login 'Microsoft.Communication/communicationServices/smtpUsernames@2025-09-01' = {
  parent: service
  name: 'reporting'
  properties: {
    username: 'reporting-${token}'
    entraApplicationId: applicationId
    tenantId: tenant().tenantId
  }
}

@description('SMTP server.')
output smtpHost string = 'smtp.azurecomm.net'

@description('SMTP login; its password is the application\'s secret.')
output smtpUser string = login.properties.username

@description('Sender of the mails.')
output from string = 'DoNotReply@${domain.properties.mailFromSenderDomain}'
