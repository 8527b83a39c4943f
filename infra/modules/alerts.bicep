metadata description = 'What somebody is told at once. What to do at each is in the README.'

@description('Letters and digits that make the names unique.')
param token string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Workspace with the logs.')
param workspaceId string

@description('Action group that is told.')
param peopleId string

var happenings = [
  {
    name: 'poison-blob'
    title: 'An upload failed five times'
    severity: 1
    // The platform's own words; the app is not asked any more by then.
    query: 'AppTraces | where Message has "webjobs-blobtrigger-poison"'
    most: 0
  }
  {
    name: 'stuck-submission'
    title: 'A submission could not be processed'
    severity: 1
    // Counted by the app: a try that failed, the giving up, and the leaving alone of an upload of nobody.
    query: 'AppMetrics | where Name == "reporting.stuck" and Sum > 0'
    most: 0
  }
  {
    name: 'failed-mail'
    title: 'Mails are refused by the mail server'
    severity: 2
    query: 'AppMetrics | where Name == "reporting.mails" and tostring(Properties.outcome) == "failed" and Sum > 0'
    most: 0
  }
  {
    name: 'lost-mail'
    title: 'A mail is given up'
    severity: 2
    query: 'AppMetrics | where Name == "reporting.mails" and tostring(Properties.outcome) == "givenUp" and Sum > 0'
    most: 0
  }
  {
    name: 'server-error'
    title: 'The API answers with errors of its own'
    severity: 2
    query: 'AppRequests | where toint(ResultCode) >= 500'
    most: 2
  }
]

// Each timer with a window in which it must have run at least once, at its usual schedule.
var timers = [
  { name: 'RetryStuck', window: 'PT30M' }
  { name: 'CheckDeadlines', window: 'PT3H' }
  { name: 'SendReminders', window: 'PT3H' }
  { name: 'SendMails', window: 'PT30M' }
  { name: 'RemoveOldSessions', window: 'P2D' }
]

resource happened 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for one in happenings: {
    name: 'alert-${one.name}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: one.title
      severity: one.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      autoMitigate: true
      // The tables appear with the first telemetry.
      skipQueryValidation: true
      criteria: {
        allOf: [
          { query: one.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: one.most }
        ]
      }
      actions: { actionGroups: [peopleId] }
    }
  }
]

resource silent 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for timer in timers: {
    name: 'alert-silent-${toLower(timer.name)}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: '${timer.name} has not run'
      severity: 1
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: timer.window
      autoMitigate: true
      skipQueryValidation: true
      criteria: {
        allOf: [
          { query: 'AppRequests | where Name == "${timer.name}" and Success', timeAggregation: 'Count', operator: 'LessThan', threshold: 1 }
        ]
      }
      actions: { actionGroups: [peopleId] }
    }
  }
]
