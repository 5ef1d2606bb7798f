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
    $format = $Settings.CodeCoverage.OutputFormat.Value
    if ($format -notin $script:CoverageFormats) {
        throw [System.ArgumentException]::new("CodeCoverage.OutputFormat must be one of $($script:CoverageFormats -join ', '), but it was '$format'.")
    }
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
        $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($full))
        $text = Get-CoverageReport $result $Settings.CodeCoverage.OutputFormat.Value
        Set-Content -LiteralPath $full -Value $text -NoNewline -Encoding $Settings.CodeCoverage.OutputEncoding.Value
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
    Write-Screen $Coverage.CoverageReport -ForegroundColor $(if ($enough) { 'Green' } else { 'Red' })
    if ("$($Settings.Output.Verbosity.Value)" -in 'Detailed', 'Diagnostic' -and $Coverage.CommandsMissedCount) {
        Write-Screen 'Missed commands:'
        foreach ($missed in $Coverage.CommandsMissed) {
            $first = $missed.Command.Split("`n")[0].TrimEnd()
            Write-Screen "  $([System.IO.Path]::GetFileName($missed.File)):$($missed.Line) $(if ($missed.Function) { "$($missed.Function): " })$first"
        }
    }
}
