# The files that tell what ran: JaCoCo's report, the same with paths as Coverage Gutters reads them, and Cobertura's.

$script:CoverageFormats = 'JaCoCo', 'CoverageGutters', 'Cobertura'

function Get-CoverageReport($Coverage, [string] $Format) {
    $commands = @($Coverage.CommandsExecuted) + @($Coverage.CommandsMissed) | Where-Object { $null -ne $_ }
    if (-not $commands) { return '' }
    $root = Get-CommonFolder @($commands.File | Sort-Object -Unique)
    if ($Format -eq 'Cobertura') { return Get-CoberturaText $commands $root }
    Get-JaCoCoText $commands $root ($Format -eq 'CoverageGutters')
}

# The innermost folder that has them all.
function Get-CommonFolder([string[]] $Files) {
    $folder = [System.IO.Path]::GetDirectoryName($Files[0])
    while ($folder -and ($Files | Where-Object { -not $_.StartsWith($folder.TrimEnd('/') + '/') })) {
        $folder = [System.IO.Path]::GetDirectoryName($folder)
    }
    if ($folder) { $folder } else { '/' }
}

function Get-PathIn([string] $Root, [string] $Path) {
    $Path.Substring($Root.Length).TrimStart('/')
}

# How much of some commands ran, by commands, lines, and whether any of each function and file did.
function Measure-Commands($Commands) {
    $lines = @($Commands | Group-Object { "$($_.File):$($_.Line)" })
    $functions = @($Commands | Group-Object { "$($_.File):$(Get-MethodName $_)" })
    $files = @($Commands | Group-Object File)
    $count = [ordered]@{ INSTRUCTION = @(@($Commands | Where-Object HitCount).Count, $Commands.Count) }
    foreach ($kind in ('LINE', $lines), ('METHOD', $functions), ('CLASS', $files)) {
        $count[$kind[0]] = @(@($kind[1] | Where-Object { $_.Group | Where-Object HitCount }).Count, $kind[1].Count)
    }
    $count
}

function Get-MethodName($Command) {
    if ($Command.Function) { $Command.Function } else { '<script>' }
}

function Add-Counter($Xml, $Commands, [string[]] $Kinds) {
    $count = Measure-Commands @($Commands)
    foreach ($kind in $Kinds) {
        $covered, $all = $count[$kind]
        $null = $Xml.Append("<counter type=`"$kind`" missed=`"$($all - $covered)`" covered=`"$covered`" />")
    }
}

# Files are classes in a package for each folder, functions are their methods, commands are instructions.
function Get-JaCoCoText($Commands, [string] $Root, [bool] $Gutters) {
    $xml = [System.Text.StringBuilder]::new()
    $now = [datetime]::Now
    $milliseconds = [System.DateTimeOffset]::Now.ToUnixTimeMilliseconds()
    $null = $xml.Append('<?xml version="1.0" encoding="UTF-8" standalone="no"?>').Append('<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">')
    $null = $xml.Append("<report name=`"Pester ($($now.ToString('MM/dd/yyyy HH:mm:ss', [cultureinfo]::InvariantCulture)))`">")
    $null = $xml.Append("<sessioninfo id=`"this`" start=`"$($milliseconds - [long]$script:Run.Watch.Elapsed.TotalMilliseconds)`" dump=`"$milliseconds`" />")
    $all = 'INSTRUCTION', 'LINE', 'METHOD', 'CLASS'
    $before = [System.IO.Path]::GetFileName($Root)
    foreach ($folder in $Commands | Group-Object { [System.IO.Path]::GetDirectoryName($_.File) } | Sort-Object Name) {
        $within = Get-PathIn $Root $folder.Name
        $package = if ($Gutters) { $folder.Name } else { ($before, $within | Where-Object { $_ }) -join '/' }
        $null = $xml.Append("<package name=`"$(ConvertTo-XmlText $package)`">")
        foreach ($file in $folder.Group | Group-Object File | Sort-Object Name) { Add-JaCoCoClass $xml $file $Root $Gutters }
        foreach ($file in $folder.Group | Group-Object File | Sort-Object Name) { Add-JaCoCoSource $xml $file $Root $Gutters }
        Add-Counter $xml $folder.Group $all
        $null = $xml.Append('</package>')
    }
    Add-Counter $xml $Commands $all
    $xml.Append('</report>').ToString()
}

function Add-JaCoCoClass($Xml, $File, [string] $Root, [bool] $Gutters) {
    $path = Get-PathIn $Root $File.Name
    $name = [System.IO.Path]::ChangeExtension($path, $null).TrimEnd('.')
    if (-not $Gutters) { $name = "$([System.IO.Path]::GetFileName($Root))/$name" }
    $source = if ($Gutters) { [System.IO.Path]::GetFileName($path) } else { $path }
    $null = $Xml.Append("<class name=`"$(ConvertTo-XmlText $name)`" sourcefilename=`"$(ConvertTo-XmlText $source)`">")
    foreach ($function in $File.Group | Group-Object { Get-MethodName $_ } | Sort-Object { ($_.Group.Line | Measure-Object -Minimum).Minimum }) {
        $line = ($function.Group.Line | Measure-Object -Minimum).Minimum
        $null = $Xml.Append("<method name=`"$(ConvertTo-XmlText $function.Name)`" desc=`"()`" line=`"$line`">")
        Add-Counter $Xml $function.Group 'INSTRUCTION', 'LINE', 'METHOD'
        $null = $Xml.Append('</method>')
    }
    Add-Counter $Xml $File.Group 'INSTRUCTION', 'LINE', 'METHOD', 'CLASS'
    $null = $Xml.Append('</class>')
}

function Add-JaCoCoSource($Xml, $File, [string] $Root, [bool] $Gutters) {
    $path = Get-PathIn $Root $File.Name
    $name = if ($Gutters) { [System.IO.Path]::GetFileName($path) } else { $path }
    $null = $Xml.Append("<sourcefile name=`"$(ConvertTo-XmlText $name)`">")
    foreach ($line in $File.Group | Group-Object { [int]$_.Line } | Sort-Object { [int]$_.Name }) {
        $covered = @($line.Group | Where-Object HitCount).Count
        $null = $Xml.Append("<line nr=`"$($line.Name)`" mi=`"$($line.Group.Count - $covered)`" ci=`"$covered`" mb=`"0`" cb=`"0`" />")
    }
    Add-Counter $Xml $File.Group 'INSTRUCTION', 'LINE', 'METHOD', 'CLASS'
    $null = $Xml.Append('</sourcefile>')
}

# The lines of some commands, each with how often it ran.
function Get-CoberturaLine($Commands) {
    foreach ($line in $Commands | Group-Object { [int]$_.Line } | Sort-Object { [int]$_.Name }) {
        [pscustomobject]@{ Number = [int]$line.Name; Hits = ($line.Group.HitCount | Measure-Object -Sum).Sum }
    }
}

function Get-LineRate($Lines) {
    $rate = if ($Lines.Count) { @($Lines | Where-Object Hits).Count / $Lines.Count } else { 1 }
    ([decimal]$rate).ToString('0.####', [cultureinfo]::InvariantCulture)
}

function Add-CoberturaLines($Xml, $Lines) {
    $null = $Xml.Append('<lines>')
    foreach ($line in $Lines) { $null = $Xml.Append("<line number=`"$($line.Number)`" hits=`"$($line.Hits)`" />") }
    $null = $Xml.Append('</lines>')
}

# Files are classes in a package for each folder, functions are their methods.
function Get-CoberturaText($Commands, [string] $Root) {
    $lines = @($Commands | Group-Object File | ForEach-Object { Get-CoberturaLine $_.Group })
    $xml = [System.Text.StringBuilder]::new()
    $start = [System.DateTimeOffset]::Now.ToUnixTimeMilliseconds() - [long]$script:Run.Watch.Elapsed.TotalMilliseconds
    $null = $xml.Append('<?xml version="1.0" encoding="utf-8"?>').Append('<!DOCTYPE coverage SYSTEM "coverage-loose.dtd">')
    $null = $xml.Append("<coverage lines-valid=`"$($lines.Count)`" lines-covered=`"$(@($lines | Where-Object Hits).Count)`" line-rate=`"$(Get-LineRate $lines)`"")
    $null = $xml.Append(" branches-valid=`"0`" branches-covered=`"0`" branch-rate=`"1`" timestamp=`"$start`" version=`"0.1`">")
    $null = $xml.Append("<sources><source>$(ConvertTo-XmlText $Root)</source></sources><packages>")
    foreach ($folder in $Commands | Group-Object { [System.IO.Path]::GetDirectoryName($_.File) } | Sort-Object Name) {
        $files = @($folder.Group | Group-Object File | Sort-Object Name)
        $rate = Get-LineRate @($files | ForEach-Object { Get-CoberturaLine $_.Group })
        $null = $xml.Append("<package name=`"$(ConvertTo-XmlText (Get-PathIn $Root $folder.Name))`" line-rate=`"$rate`" branch-rate=`"0`"><classes>")
        foreach ($file in $files) { Add-CoberturaClass $xml $file $Root }
        $null = $xml.Append('</classes></package>')
    }
    $xml.Append('</packages></coverage>').ToString()
}

function Add-CoberturaClass($Xml, $File, [string] $Root) {
    $lines = @(Get-CoberturaLine $File.Group)
    $name = ConvertTo-XmlText ([System.IO.Path]::GetFileName($File.Name))
    $path = ConvertTo-XmlText (Get-PathIn $Root $File.Name)
    $null = $Xml.Append("<class name=`"$name`" filename=`"$path`" line-rate=`"$(Get-LineRate $lines)`" branch-rate=`"1`"><methods>")
    foreach ($function in $File.Group | Where-Object Function | Group-Object Function | Sort-Object Name) {
        $null = $Xml.Append("<method name=`"$(ConvertTo-XmlText $function.Name)`" signature=`"()`">")
        Add-CoberturaLines $Xml @(Get-CoberturaLine $function.Group)
        $null = $Xml.Append('</method>')
    }
    $null = $Xml.Append('</methods>')
    Add-CoberturaLines $Xml $lines
    $null = $Xml.Append('</class>')
}
