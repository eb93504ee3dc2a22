# Written by: npm run provision -- --emit manifest/sharepoint
# Gives lists that are there their views, formatting, validations and versions. May be run again.
# Needs PnP.PowerShell:  ./apply.ps1 -SiteUrl https://contoso.sharepoint.com/sites/samsyn -ClientId <app registration>
param([Parameter(Mandatory)][string]$SiteUrl, [Parameter(Mandatory)][string]$ClientId)
$ErrorActionPreference = 'Stop'
Connect-PnPOnline -Url $SiteUrl -ClientId $ClientId -Interactive
$actions = foreach ($name in 'site-script', 'site-script-2') {
  (Get-Content -Raw -Encoding utf8 "$PSScriptRoot/$name.json" | ConvertFrom-Json).actions
}
$rules = @{
  Roller = @{ Formula = '=OR(ISBLANK([FranOchMed]),ISBLANK([TillOchMed]),[TillOchMed]>=[FranOchMed])'; Message = 'Till och med kan inte vara före Från och med.' }
  Remisser = @{ Formula = '=OR(ISBLANK([Oppnar]),ISBLANK([Stanger]),[Stanger]>=[Oppnar])'; Message = 'Sista svarsdag kan inte vara före första svarsdag.' }
}
foreach ($action in $actions) {
  $list = Get-PnPList -Identity "Lists/$($action.listName)" -ThrowExceptionIfListNotFound
  $names = @{}
  foreach ($step in $action.subactions) {
    switch ($step.verb) {
      'addSPFieldXml' {
        $field = ([xml]$step.schemaXml).Field
        $names[$field.DisplayName] = $field.Name
        if ($field.Validation) {
          Set-PnPField -List $list -Identity $field.Name -Values @{
            ValidationFormula = $field.Validation.InnerText; ValidationMessage = $field.Validation.GetAttribute('Message')
          }
        }
      }
      'addSPView' {
        if (Get-PnPView -List $list -Identity $step.name -ErrorAction SilentlyContinue) {
          Set-PnPView -List $list -Identity $step.name -Fields $step.viewFields -Values @{ ViewQuery = $step.query; DefaultView = $step.makeDefault }
        } else {
          Add-PnPView -List $list -Title $step.name -Fields $step.viewFields -Query $step.query -RowLimit $step.rowLimit -Paged -SetAsDefault:$step.makeDefault
        }
      }
      'setSPFieldCustomFormatter' {
        $formatter = $step.formatterJSON | ConvertTo-Json -Depth 20 -Compress
        Set-PnPField -List $list -Identity $names[$step.fieldDisplayName] -Values @{ CustomFormatter = $formatter }
      }
    }
  }
  Set-PnPList -Identity $list -EnableVersioning $true -MajorVersions 50
  $rule = $rules[$action.listName]
  if ($rule) {
    $list.ValidationFormula = $rule.Formula
    $list.ValidationMessage = $rule.Message
    $list.Update()
    Invoke-PnPQuery
  }
}
