metadata description = 'Sign-in of officers and operators with Entra ID, in front of the app. It is asked for at one address; the API goes on with its own tokens and sessions.'

@description('Name of the app.')
param appName string

@description('Client id of the Entra application that they sign in to, with the app roles Officer and Operator.')
param clientId string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource signIn 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      // Whoever is not signed in is let through to the app, which asks for its own token; it must not be asked twice.
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
      // The API's tokens are not Entra's, and Event Grid has a key: neither may be taken for a sign-in that failed.
      excludedPaths: ['/api/*', '/runtime/*']
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          // Set in app.bicep; no secret, since the application trusts the app's identity.
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: ['api://${clientId}', clientId]
        }
      }
    }
    login: { tokenStore: { enabled: false } }
    httpSettings: { requireHttps: true }
  }
}
