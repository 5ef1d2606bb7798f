# Which commands of a script ran while tests did: a breakpoint at each, whose hits are counted.

# Where a debugger can stop, statement by statement.
function Find-Statement($Ast) {
    $Ast.FindAll({
            param($node)
            if ($node.Parent -is [System.Management.Automation.Language.NamedBlockAst] -or $node.Parent -is [System.Management.Automation.Language.StatementBlockAst]) {
                # What a return or throw gives is where it stops.
                if ($node -is [System.Management.Automation.Language.ReturnStatementAst] -or $node -is [System.Management.Automation.Language.ThrowStatementAst] -or
                    $node -is [System.Management.Automation.Language.ExitStatementAst]) { return $null -eq $node.Pipeline }
                return $node -is [System.Management.Automation.Language.PipelineBaseAst] -or
                $node -is [System.Management.Automation.Language.BreakStatementAst] -or
                $node -is [System.Management.Automation.Language.ContinueStatementAst]
            }
            # The conditions of if and while too.
            $node -is [System.Management.Automation.Language.PipelineBaseAst] -and (
                $node.Parent -is [System.Management.Automation.Language.IfStatementAst] -or
                $node.Parent -is [System.Management.Automation.Language.WhileStatementAst] -or
                $node.Parent -is [System.Management.Automation.Language.DoWhileStatementAst] -or
                $node.Parent -is [System.Management.Automation.Language.DoUntilStatementAst] -or
                $node.Parent -is [System.Management.Automation.Language.ReturnStatementAst] -or
                $node.Parent -is [System.Management.Automation.Language.ThrowStatementAst] -or
                $node.Parent -is [System.Management.Automation.Language.ExitStatementAst])
        }, $true)
}

function Get-FunctionName($Ast) {
    for ($at = $Ast.Parent; $at; $at = $at.Parent) {
        if ($at -is [System.Management.Automation.Language.FunctionDefinitionAst]) { return $at.Name }
    }
    ''
}

# The files to measure, each with what of it counts: a path, or a table of Path, StartLine, EndLine, Function.
function Find-CoverageFile($Settings, $Found) {
    $given = @($Settings.CodeCoverage.Path.Value)
    if (-not $given) {
        $given = @($Found | Where-Object Type -EQ 'File' | ForEach-Object { [System.IO.Path]::GetDirectoryName($_.Item) } | Sort-Object -Unique)
    }
    $tests = $Settings.Run.TestExtension.Value
    foreach ($each in $given) {
        $only = @{ StartLine = 0; EndLine = [int]::MaxValue; Function = '*' }
        $path = $each
        if ($each -is [System.Collections.IDictionary]) {
            $path = if ($each.Path) { $each.Path } else { $each.p }
            foreach ($key in 'StartLine', 'EndLine', 'Function') { if ($each[$key]) { $only[$key] = $each[$key] } }
        }
        foreach ($item in Get-Item -Path $path -Force) {
            $files = if ($item.PSIsContainer) {
                Get-ChildItem -LiteralPath $item.FullName -File -Recurse:$Settings.CodeCoverage.RecursePaths.Value | Where-Object { $_.Extension -in '.ps1', '.psm1' }
            } else { $item }
            foreach ($file in $files) {
                if ($Settings.CodeCoverage.ExcludeTests.Value -and $file.Name -like "*$tests") { continue }
                @{ Path = $file.FullName; Only = $only }
            }
        }
    }
}

function Start-Coverage($Settings, $Found) {
    $points = [System.Collections.Generic.List[object]]::new()
    $files = [System.Collections.Generic.List[string]]::new()
    foreach ($file in Find-CoverageFile $Settings $Found) {
        if ($files.Contains($file.Path)) { continue }
        $files.Add($file.Path)
        $tokens = $null
        $errors = $null
        $ast = [System.Management.Automation.Language.Parser]::ParseFile($file.Path, [ref]$tokens, [ref]$errors)
        foreach ($statement in Find-Statement $ast) {
            $line = $statement.Extent.StartLineNumber
            $function = Get-FunctionName $statement
            if ($line -lt $file.Only.StartLine -or $line -gt $file.Only.EndLine -or $function -notlike $file.Only.Function) { continue }
            $breakpoint = Set-PSBreakpoint -Script $file.Path -Line $line -Column $statement.Extent.StartColumnNumber -Action {}
            $points.Add(@{ File = $file.Path; Line = $line; Column = $statement.Extent.StartColumnNumber; Function = $function; Text = $statement.Extent.Text; EndLine = $statement.Extent.EndLineNumber; Breakpoint = $breakpoint })
        }
    }
    @{ Points = $points; Files = $files }
}

function Stop-Coverage($Coverage) {
    foreach ($point in $Coverage.Points) {
        $point.Hits = $point.Breakpoint.HitCount
        Remove-PSBreakpoint -Breakpoint $point.Breakpoint
    }
}

function Complete-Coverage($Coverage, $Settings) {
    $hit = [System.Collections.Generic.List[object]]::new()
    $missed = [System.Collections.Generic.List[object]]::new()
    foreach ($point in $Coverage.Points) {
        $command = [pscustomobject]@{
            File        = $point.File
            Line        = $point.Line
            StartLine   = $point.Line
            EndLine     = $point.EndLine
            StartColumn = $point.Column
            Function    = $point.Function
            Command     = $point.Text
            HitCount    = [int]$point.Hits
        }
        if ($point.Hits) { $hit.Add($command) } else { $missed.Add($command) }
    }
    $all = $Coverage.Points.Count
    $result = [pscustomobject]@{
        PSTypeName               = 'Pester.CodeCoverage'
        CommandsAnalyzedCount    = $all
        CommandsExecutedCount    = $hit.Count
        CommandsMissedCount      = $missed.Count
        FilesAnalyzedCount       = $Coverage.Files.Count
        CoveragePercent          = if ($all) { $hit.Count / $all * 100 } else { 0 }
        CoveragePercentTarget    = $Settings.CodeCoverage.CoveragePercentTarget.Value
        CommandsExecuted         = $hit
        CommandsMissed           = $missed
        FilesAnalyzed            = $Coverage.Files
        CoverageReport           = ''
        # As Pester 4 has them.
        NumberOfCommandsAnalyzed = $all
        NumberOfFilesAnalyzed    = $Coverage.Files.Count
        NumberOfCommandsExecuted = $hit.Count
        NumberOfCommandsMissed   = $missed.Count
        HitCommands              = $hit
        MissedCommands           = $missed
        AnalyzedFiles            = $Coverage.Files
    }
    $result.CoverageReport = Get-CoverageText $result
    $path = $Settings.CodeCoverage.OutputPath.Value
    if ($path) {
        if ($Settings.CodeCoverage.OutputFormat.Value -ne 'JaCoCo') {
            throw [System.ArgumentException]::new("'$($Settings.CodeCoverage.OutputFormat.Value)' is no format of coverage here. There is: JaCoCo.")
        }
        $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)
        [System.IO.File]::WriteAllText($full, (Get-JaCoCoText $result))
    }
    $result
}

function Get-CoverageText($Coverage) {
    $percent = ([decimal]$Coverage.CoveragePercent).ToString('0.##', [cultureinfo]::InvariantCulture)
    $commands = if ($Coverage.CommandsAnalyzedCount -eq 1) { 'Command' } else { 'Commands' }
    $files = if ($Coverage.FilesAnalyzedCount -eq 1) { 'File' } else { 'Files' }
    "Covered $percent% / $($Coverage.CoveragePercentTarget)%. $($Coverage.CommandsAnalyzedCount) analyzed $commands in $($Coverage.FilesAnalyzedCount) $files."
}

function Write-Coverage($Coverage, $Settings) {
    if ("$($Settings.Output.Verbosity.Value)" -eq 'None') { return }
    $enough = $Coverage.CoveragePercent -ge $Coverage.CoveragePercentTarget
    Write-Host $Coverage.CoverageReport -ForegroundColor $(if ($enough) { 'Green' } else { 'Red' })
    if ("$($Settings.Output.Verbosity.Value)" -in 'Detailed', 'Diagnostic' -and $Coverage.CommandsMissedCount) {
        Write-Host 'Missed commands:'
        foreach ($missed in $Coverage.CommandsMissed) {
            $first = $missed.Command.Split("`n")[0].TrimEnd()
            Write-Host "  $([System.IO.Path]::GetFileName($missed.File)):$($missed.Line) $(if ($missed.Function) { "$($missed.Function): " })$first"
        }
    }
}

function Add-Counter($Xml, [string] $Type, [int] $Missed, [int] $Covered, [string] $Margin) {
    $null = $Xml.AppendLine("$Margin<counter type=`"$Type`" missed=`"$Missed`" covered=`"$Covered`" />")
}

# JaCoCo's report: files are source files of a package for each folder, commands are instructions.
function Get-JaCoCoText($Coverage) {
    $xml = [System.Text.StringBuilder]::new()
    $null = $xml.AppendLine('<?xml version="1.0" encoding="utf-8" standalone="no"?>')
    $null = $xml.AppendLine('<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">')
    $null = $xml.AppendLine("<report name=`"Pester ($([datetime]::Now.ToString('MM/dd/yyyy HH:mm:ss', [cultureinfo]::InvariantCulture)))`">")
    $commands = @($Coverage.CommandsExecuted) + @($Coverage.CommandsMissed) | Where-Object { $null -ne $_ }
    $lines = @{ Missed = 0; Covered = 0 }
    foreach ($folder in $commands | Group-Object { [System.IO.Path]::GetDirectoryName($_.File) } | Sort-Object Name) {
        $null = $xml.AppendLine("  <package name=`"$(ConvertTo-XmlText $folder.Name.TrimStart('/'))`">")
        foreach ($file in $folder.Group | Group-Object File | Sort-Object Name) {
            $null = $xml.AppendLine("    <sourcefile name=`"$(ConvertTo-XmlText ([System.IO.Path]::GetFileName($file.Name)))`">")
            foreach ($line in $file.Group | Group-Object { [int]$_.Line } | Sort-Object { [int]$_.Name }) {
                $covered = @($line.Group | Where-Object HitCount).Count
                $missed = $line.Group.Count - $covered
                if ($covered) { $lines.Covered++ } else { $lines.Missed++ }
                $null = $xml.AppendLine("      <line nr=`"$($line.Name)`" mi=`"$missed`" ci=`"$covered`" mb=`"0`" cb=`"0`" />")
            }
            $covered = @($file.Group | Where-Object HitCount).Count
            Add-Counter $xml 'INSTRUCTION' ($file.Group.Count - $covered) $covered '      '
            $null = $xml.AppendLine('    </sourcefile>')
        }
        $covered = @($folder.Group | Where-Object HitCount).Count
        Add-Counter $xml 'INSTRUCTION' ($folder.Group.Count - $covered) $covered '    '
        $null = $xml.AppendLine('  </package>')
    }
    Add-Counter $xml 'INSTRUCTION' $Coverage.CommandsMissedCount $Coverage.CommandsExecutedCount '  '
    Add-Counter $xml 'LINE' $lines.Missed $lines.Covered '  '
    $null = $xml.AppendLine('</report>')
    $xml.ToString()
}
