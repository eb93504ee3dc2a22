#!/bin/sh
# Written by: npm run provision -- --emit manifest/sharepoint
# Makes the lists with their views, formatting and validations, then sets versions and rules for whole rows.
# Needs the CLI for Microsoft 365 and a SharePoint administrator:  m365 login && sh apply.sh https://contoso.sharepoint.com/sites/samsyn
set -eu
site=$1
folder=$(dirname "$0")
for name in site-script site-script-2; do
  script=$(m365 spo sitescript add --title "Samsyn $name" --content "$(cat "$folder/$name.json")" --output json --query Id | tr -d '"')
  design=$(m365 spo sitedesign add --title "Samsyn $name" --webTemplate TeamSite --siteScripts "$script" --output json --query Id | tr -d '"')
  m365 spo sitedesign apply --id "$design" --webUrl "$site" --asTask
done
# The tasks take a while. Go on when the lists are there: m365 spo list list --webUrl "$site"
printf 'Press Enter when the lists are there. ' && read -r _
m365 spo list set --webUrl "$site" --url 'Lists/Regioner' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Roller' --enableVersioning true --majorVersionLimit 50 --validationFormula '=OR(ISBLANK([FranOchMed]),ISBLANK([TillOchMed]),[TillOchMed]>=[FranOchMed])' --validationMessage 'Till och med kan inte vara före Från och med.'
m365 spo list set --webUrl "$site" --url 'Lists/Produktgrupper' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Kriterier' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Utgavor' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Kravpaket' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Remisser' --enableVersioning true --majorVersionLimit 50 --validationFormula '=OR(ISBLANK([Oppnar]),ISBLANK([Stanger]),[Stanger]>=[Oppnar])' --validationMessage 'Sista svarsdag kan inte vara före första svarsdag.'
m365 spo list set --webUrl "$site" --url 'Lists/Standpunkter' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/RegionalaKrav' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Ordlista' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Kravpaketutgavor' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Synpunkter' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Beslut' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Antaganden' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Avsteg' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Handelser' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Kvalitetskontroll' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Narvaro' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Samtal' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Utskick' --enableVersioning true --majorVersionLimit 50
m365 spo list set --webUrl "$site" --url 'Lists/Moten' --enableVersioning true --majorVersionLimit 50
