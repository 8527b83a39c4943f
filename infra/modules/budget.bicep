metadata description = 'Tells somebody before the month costs more than was planned. It stops nothing.'

@description('Letters and digits that make the name unique.')
param token string

@description('Planned cost of a month, in the subscription\'s currency.')
param amount int

@description('First day of the month in which the budget was first deployed, such as 2026-11-01. It cannot be changed afterwards.')
param start string

@description('Action group that is told.')
param peopleId string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'budget-reporting-${token}'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      mostOfItSpent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: []
        contactGroups: [peopleId]
      }
      willBeExceeded: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: []
        contactGroups: [peopleId]
      }
    }
  }
}
