using 'main.bicep'

// What is this deployment's own comes from azd's environment; what is the environment's nature stands here.
param environmentName = 'prod'
param location = readEnvironmentVariable('AZURE_LOCATION', 'southeastasia')
param officerTokenSha256 = readEnvironmentVariable('OFFICER_TOKEN_SHA256', '')
param operatorsGroupId = readEnvironmentVariable('OPERATORS_GROUP_ID', '')
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), address => !empty(address))
param budgetStart = readEnvironmentVariable('BUDGET_START', '2026-11-01')
param mailApplicationId = readEnvironmentVariable('MAIL_APPLICATION_ID', '')
param mailPrincipalId = readEnvironmentVariable('MAIL_PRINCIPAL_ID', '')
param mailDomain = readEnvironmentVariable('MAIL_DOMAIN', '')
param mailDomainIsVerified = bool(readEnvironmentVariable('MAIL_DOMAIN_IS_VERIFIED', 'false'))
param mailReplyTo = readEnvironmentVariable('MAIL_REPLY_TO', '')
param bounceTokenSha256 = readEnvironmentVariable('BOUNCE_TOKEN_SHA256', '')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID', '')
param otlpEndpoint = readEnvironmentVariable('OTLP_ENDPOINT', '')
param uploadsPolicyIsLocked = bool(readEnvironmentVariable('UPLOADS_POLICY_IS_LOCKED', 'false'))

param reportsSku = 'Standard_ZRS'
param undeleteDays = 30
// Over a year: until the same report of the year after has been compared with it.
param uploadsImmutableDays = 400
param uploadsCoolAfterDays = 180
param mostInstances = 100
param logDays = 90
param mostLogGbADay = 1
param watchHealth = true
param monthlyBudget = 60
// true needs a way into the virtual network for operators, and ends upload links from outside.
param isPrivate = false
