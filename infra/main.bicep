// Everything that Samsyn needs in Azure: one small web app, the bot, and a place for its secret.
// What the product records lies in SharePoint; nothing here holds data of the regions.

@description('Prefix of all names; lower case, letters and digits.')
@minLength(3)
@maxLength(16)
param resourceBaseName string

@description('Client id of the app registration, shared by bot and tab.')
param clientId string

@secure()
@description('Client secret of the app registration.')
param clientSecret string

@description('Directory that holds the SharePoint site.')
param tenantId string = tenant().tenantId

@description('Id of the app in the Teams manifest.')
param teamsAppId string

@description('Site with the lists, for example contoso.sharepoint.com:/sites/samsyn.')
param sharePointSite string

@description('Size of the server. B1 carries 21 regions; the server is stateless, so scale out at will.')
param sku string = 'B1'

@description('Resource units that Microsoft gives an app in a minute, by the licences of the tenant: 1250 up to 1,000 of them, 2500 up to 5,000, 3750 up to 15,000, 5000 up to 50,000, else 6250. Divided by the number of instances.')
@minValue(250)
param graphUnitsPerMinute int = 1250

@description('Options of Node, for example --import ./telemetry.mjs for measurements. Empty: none are taken.')
param nodeOptions string = ''

@description('Where the server and its secret lie.')
param location string = resourceGroup().location

// Built-in role "Key Vault Secrets User".
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var vaultName = '${take(resourceBaseName, 9)}kv${take(uniqueString(resourceGroup().id), 13)}'

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: {
    name: sku
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|20-lts'
      appCommandLine: 'node build/server/server.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/ready'
    }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'client-secret'
  properties: {
    value: clientSecret
  }
}

resource siteReadsSecret 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, site.id, secretsUser)
  scope: vault
  properties: {
    principalId: site.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

// Names as src/server/config.ts reads them; what is not named here has a default there.
resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: {
    PORT: '8080'
    CLIENT_ID: clientId
    CLIENT_SECRET: '@Microsoft.KeyVault(SecretUri=${secret.properties.secretUri})'
    TENANT_ID: tenantId
    TEAMS_APP_ID: teamsAppId
    SHAREPOINT_SITE: sharePointSite
    GRAPH_UNITS_PER_MINUTE: string(graphUnitsPerMinute)
    PUBLIC_ORIGIN: 'https://${site.properties.defaultHostName}'
    TRUSTED_PROXIES: '1'
    NODE_OPTIONS: nodeOptions
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  }
  dependsOn: [
    siteReadsSecret
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Samsyn'
    endpoint: 'https://${site.properties.defaultHostName}/api/messages'
    msaAppId: clientId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

output APP_DOMAIN string = site.properties.defaultHostName
output APP_SERVICE_ID string = site.id
