import type { ListDefinition } from '#graph/listDefinition.ts';
import type { ListLook, Validation } from './listLook.ts';
import { siteScriptsOf } from './siteScript.ts';

/** Major versions that each list keeps of a row. */
const VERSIONS = 50;

/**
 * The files that a region's IT applies to a site: the site scripts, and the same with what no site script can do
 * (versions, validation of a whole row) as commands of PnP PowerShell and of the CLI for Microsoft 365.
 *
 * @returns content by file name
 */
export function applyFiles(
  definitions: readonly ListDefinition[],
  looks: readonly ListLook[],
): ReadonlyMap<string, string> {
  const rules = definitions.map(({ name }) => ({ name, rule: looks.find(({ list }) => list === name)?.rowValidation }));
  const scripts = siteScriptsOf(definitions, looks).map((script, index) => ({
    name: index === 0 ? 'site-script' : `site-script-${index + 1}`,
    content: `${JSON.stringify(script, undefined, 2)}\n`,
  }));
  const names = scripts.map(({ name }) => name);
  return new Map([
    ...scripts.map(({ name, content }) => [`${name}.json`, content] as const),
    ['apply.ps1', powerShell(rules, names)],
    ['apply.sh', shell(rules, names)],
  ]);
}

type Rule = { readonly name: string; readonly rule: Validation | undefined };

/** Finds lists by address and columns by internal name, so that what people have renamed is found too. */
function powerShell(rules: readonly Rule[], scripts: readonly string[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const table = rules.flatMap(({ name, rule }) =>
    rule ? [`  ${name} = @{ Formula = ${quoted(rule.formula)}; Message = ${quoted(rule.message)} }`] : [],
  );
  return `# Written by: npm run provision -- --emit manifest/sharepoint
# Gives lists that are there their views, formatting, validations and versions. May be run again.
# Needs PnP.PowerShell:  ./apply.ps1 -SiteUrl https://contoso.sharepoint.com/sites/samsyn -ClientId <app registration>
param([Parameter(Mandatory)][string]$SiteUrl, [Parameter(Mandatory)][string]$ClientId)
$ErrorActionPreference = 'Stop'
Connect-PnPOnline -Url $SiteUrl -ClientId $ClientId -Interactive
$actions = foreach ($name in ${scripts.map(quoted).join(', ')}) {
  (Get-Content -Raw -Encoding utf8 "$PSScriptRoot/$name.json" | ConvertFrom-Json).actions
}
$rules = @{
${table.join('\n')}
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
  Set-PnPList -Identity $list -EnableVersioning $true -MajorVersions ${VERSIONS}
  $rule = $rules[$action.listName]
  if ($rule) {
    $list.ValidationFormula = $rule.Formula
    $list.ValidationMessage = $rule.Message
    $list.Update()
    Invoke-PnPQuery
  }
}
`;
}

function shell(rules: readonly Rule[], scripts: readonly string[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const lists = rules.map(({ name, rule }) => {
    const checks = rule
      ? ` --validationFormula ${quoted(rule.formula)} --validationMessage ${quoted(rule.message)}`
      : '';
    return `m365 spo list set --webUrl "$site" --url ${quoted(`Lists/${name}`)} --enableVersioning true --majorVersionLimit ${VERSIONS}${checks}`;
  });
  return `#!/bin/sh
# Written by: npm run provision -- --emit manifest/sharepoint
# Makes the lists with their views, formatting and validations, then sets versions and rules for whole rows.
# Needs the CLI for Microsoft 365 and a SharePoint administrator:  m365 login && sh apply.sh https://contoso.sharepoint.com/sites/samsyn
set -eu
site=$1
folder=$(dirname "$0")
for name in ${scripts.join(' ')}; do
  script=$(m365 spo sitescript add --title "Samsyn $name" --content "$(cat "$folder/$name.json")" --output json --query Id | tr -d '"')
  design=$(m365 spo sitedesign add --title "Samsyn $name" --webTemplate TeamSite --siteScripts "$script" --output json --query Id | tr -d '"')
  m365 spo sitedesign apply --id "$design" --webUrl "$site" --asTask
done
# The tasks take a while. Go on when the lists are there: m365 spo list list --webUrl "$site"
printf 'Press Enter when the lists are there. ' && read -r _
${lists.join('\n')}
`;
}
