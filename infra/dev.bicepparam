using 'main.bicep'

// What is this deployment's own comes from azd's environment; what is the environment's nature stands here.
param environmentName = 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'southeastasia')
param officerTokenSha256 = readEnvironmentVariable('OFFICER_TOKEN_SHA256', '')
param operatorsGroupId = readEnvironmentVariable('OPERATORS_GROUP_ID', '')
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), address => !empty(address))
param budgetStart = readEnvironmentVariable('BUDGET_START', '2026-11-01')
param mailApplicationId = readEnvironmentVariable('MAIL_APPLICATION_ID', '')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID', '')
param otlpEndpoint = readEnvironmentVariable('OTLP_ENDPOINT', '')
param mailPrincipalId = readEnvironmentVariable('MAIL_PRINCIPAL_ID', '')
param mailReplyTo = readEnvironmentVariable('MAIL_REPLY_TO', '')
param bounceTokenSha256 = readEnvironmentVariable('BOUNCE_TOKEN_SHA256', '')

param reportsSku = 'Standard_LRS'
param undeleteDays = 7
// A day, so that the policy is tried and yet nothing stands in the way of starting over.
param uploadsImmutableDays = 1
param uploadsCoolAfterDays = 30
param mostInstances = 40
param logDays = 30
param mostLogGbADay = 1
param watchHealth = false
param monthlyBudget = 20
