metadata description = 'Everything that Reporting needs, in one resource group.'

@description('Name of the environment: dev or prod.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('Region; one that has Flex Consumption.')
param location string = resourceGroup().location

@description('SHA-256 in hex of the first officer\'s token, to open a new deployment; empty once officers have tokens of their own.')
@secure()
param officerTokenSha256 string

@description('Object id of the Entra group whose members operate the app; empty for none.')
param operatorsGroupId string = ''

@description('Addresses that alerts go to.')
param alertEmails string[]

@description('Planned cost of a month, in the subscription\'s currency.')
param monthlyBudget int

@description('First day of the month of the first deployment, such as 2026-11-01; it cannot be changed afterwards.')
param budgetStart string

@description('Replication of the reports.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param reportsSku string

@description('Days for which deleted blobs can be brought back.')
param undeleteDays int

@description('Days for which an upload can be neither changed nor deleted.')
param uploadsImmutableDays int

@description('True once that policy has been locked by hand: a locked policy cannot be deployed again.')
param uploadsPolicyIsLocked bool = false

@description('Days after which uploads move to the cool tier.')
param uploadsCoolAfterDays int

@description('Most instances of the app at once.')
param mostInstances int

@description('Instances that are always there for HTTP.')
param alwaysReady int = 0

@description('Days for which logs are kept.')
param logDays int

@description('Most that is logged in a day, in GB.')
param mostLogGbADay int

@description('Whether the app is asked from outside, every quarter of an hour, if it answers.')
param watchHealth bool

@description('Client id of the Entra application for SMTP; empty: no mail, what would be sent stays in the outbox.')
param mailApplicationId string = ''

@description('Object id of that application\'s service principal.')
param mailPrincipalId string = ''

@description('Where mails are kept at rest.')
param mailDataLocation string = 'Asia Pacific'

@description('Own domain of the sender; empty for one of Azure\'s.')
param mailDomain string = ''

@description('Whether the own domain\'s DNS records have been verified.')
param mailDomainIsVerified bool = false

@description('Who gets the answers to mails: the officer\'s address. Empty: nobody.')
param mailReplyTo string = ''

@description('SHA-256 of the token with which mails that came back are handed in; empty: only officers may.')
param bounceTokenSha256 string = ''

@description('Client id of the Entra application for officers\' sign-in; empty: none, which is how the app works today.')
param signInClientId string = ''

@description('Address of a collector that takes telemetry by OTLP as well; empty for none.')
param otlpEndpoint string = ''

@description('Whether storage and key vault answer only within a virtual network. Upload links then work only from there.')
param isPrivate bool = false

var token = toLower(uniqueString(resourceGroup().id, environmentName))
var tags = { application: 'reporting', environment: environmentName, 'azd-env-name': environmentName }

// Names are made here and handed on, so that a preview of a deployment knows them all.
var names = {
  app: 'func-reporting-${token}'
  plan: 'plan-reporting-${token}'
  identity: 'id-reporting-${token}'
  insights: 'appi-reporting-${token}'
  topic: 'evgt-reporting-${token}'
  vault: 'kv-reporting-${take(token, 11)}'
  reports: 'streports${token}'
  host: 'sthost${token}'
  uploads: 'uploads'
  packages: 'packages'
  mailSecret: 'smtp-password'
}
var sendsMail = !empty(mailApplicationId)

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    reportsName: names.reports
    hostName: names.host
    uploadsContainer: names.uploads
    packagesContainer: names.packages
    location: location
    tags: tags
    reportsSku: reportsSku
    undeleteDays: undeleteDays
    uploadsImmutableDays: uploadsImmutableDays
    uploadsPolicyIsLocked: uploadsPolicyIsLocked
    uploadsCoolAfterDays: uploadsCoolAfterDays
    isPrivate: isPrivate
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: { name: names.vault, location: location, tags: tags, isPrivate: isPrivate }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    token: token
    insightsName: names.insights
    location: location
    tags: tags
    logDays: logDays
    mostGbADay: mostLogGbADay
    alertEmails: alertEmails
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: names.identity, location: location, tags: tags }
}

module access 'modules/access.bicep' = {
  name: 'access'
  dependsOn: [storage, vault, monitoring, identity]
  params: {
    identityName: names.identity
    operatorsGroupId: operatorsGroupId
    reportsName: names.reports
    hostName: names.host
    vaultName: names.vault
    insightsName: names.insights
  }
}

module network 'modules/network.bicep' = if (isPrivate) {
  name: 'network'
  dependsOn: [storage, vault]
  params: {
    token: token
    location: location
    tags: tags
    accountNames: [names.reports, names.host]
    vaultName: names.vault
  }
}

module mail 'modules/mail.bicep' = if (sendsMail) {
  name: 'mail'
  params: {
    token: token
    dataLocation: mailDataLocation
    tags: tags
    domainName: mailDomain
    domainIsVerified: mailDomainIsVerified
    applicationId: mailApplicationId
    applicationPrincipalId: mailPrincipalId
  }
}

// Whoever the alerts go to is told by mail as well what could not be processed.
var peopleSettings = {
  Mail__ReplyTo: mailReplyTo
  Mail__Operator: length(alertEmails) > 0 ? alertEmails[0] : ''
  Access__BounceTokenSha256: bounceTokenSha256
}

var mailSettings = sendsMail
  ? {
      Mail__From: mail!.outputs.from
      Mail__SmtpHost: mail!.outputs.smtpHost
      Mail__SmtpUser: mail!.outputs.smtpUser
      // Where the password is, not what it is: the platform fetches it with the app's identity.
      Mail__SmtpPassword: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${names.mailSecret})'
    }
  : {}

// OpenTelemetry's own name for it.
var telemetrySettings = empty(otlpEndpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }

module app 'modules/app.bicep' = {
  name: 'app'
  // With its roles in place, the app's first start finds its storage open.
  dependsOn: [access]
  params: {
    name: names.app
    planName: names.plan
    location: location
    tags: tags
    identityName: names.identity
    reportsName: names.reports
    hostName: names.host
    packagesContainer: names.packages
    insightsName: names.insights
    settings: union({ Access__OfficerTokenSha256: officerTokenSha256 }, peopleSettings, mailSettings, telemetrySettings)
    signsIn: !empty(signInClientId)
    mostInstances: mostInstances
    alwaysReady: alwaysReady
    subnetId: isPrivate ? network!.outputs.appSubnetId : ''
  }
}

module signIn 'modules/signIn.bicep' = if (!empty(signInClientId)) {
  name: 'signIn'
  dependsOn: [app]
  params: { appName: names.app, clientId: signInClientId }
}

module events 'modules/events.bicep' = {
  name: 'events'
  dependsOn: [storage]
  params: { name: names.topic, location: location, tags: tags, reportsName: names.reports }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    peopleId: monitoring.outputs.peopleId
  }
}

module health 'modules/health.bicep' = if (watchHealth) {
  name: 'health'
  params: {
    token: token
    location: location
    tags: tags
    insightsName: names.insights
    peopleId: monitoring.outputs.peopleId
    url: '${app.outputs.url}/api/health'
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: { token: token, amount: monthlyBudget, start: budgetStart, peopleId: monitoring.outputs.peopleId }
}

// azd keeps these in its environment; the scripts read them there.
@description('Name of the app.')
output FUNCTION_APP string = names.app

@description('Address of the API.')
output API_URL string = '${app.outputs.url}/api'

@description('Account of the reports.')
output REPORTS_ACCOUNT string = names.reports

@description('Account of the platform.')
output HOST_ACCOUNT string = names.host

@description('Topic that announces uploads.')
output UPLOADS_TOPIC string = names.topic

@description('Name of the app\'s identity.')
output APP_IDENTITY string = names.identity

@description('Tenant.')
output AZURE_TENANT_ID string = tenant().tenantId

@description('Name of the key vault.')
output KEY_VAULT string = names.vault

@description('Name of the secret with the mail password.')
output MAIL_SECRET string = names.mailSecret
