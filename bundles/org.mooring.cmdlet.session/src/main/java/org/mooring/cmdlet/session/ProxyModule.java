package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.clixml.CliXml;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/**
 * A module of functions that stand for the commands of a session elsewhere: each runs its command there, with what it was given and what is
 * piped into it. The session is the one that the module is given, or one that it makes when a function is called first.
 */
final class ProxyModule {

    private static final String HEAD = """
        # Commands of the session %1$s on %2$s.
        param(
            [System.Management.Automation.Runspaces.PSSession] $PSSessionOverride,
            [System.Management.Automation.Remoting.PSSessionOption] $PSSessionOptionOverride
        )

        $script:PSSession = $PSSessionOverride
        $script:MadeHere = $false

        function Get-PSImplicitRemotingSessionOption {
            if ($PSSessionOptionOverride) { $PSSessionOptionOverride } else { %4$s }
        }

        function Get-PSImplicitRemotingSession {
            param([string] $commandName)
            if ($null -eq $script:PSSession -or $script:PSSession.State -ne 'Opened') {
                $known = Microsoft.PowerShell.Core\\Get-PSSession -InstanceId %5$s -ErrorAction Ignore
                if ($known) { $script:PSSession = $known }
            }
            if ($null -ne $script:PSSession -and $script:PSSession.State -eq 'Disconnected') {
                $connected = Microsoft.PowerShell.Core\\Connect-PSSession -Session $script:PSSession -ErrorAction Ignore
                if ($connected) { $script:PSSession = $connected }
            }
            if ($null -eq $script:PSSession -or $script:PSSession.State -ne 'Opened') {
                if ($null -ne ($script:PSSession = %3$s)) {
                    Microsoft.PowerShell.Utility\\Write-Host "Creating a new session for implicit remoting of `"$commandName`" command..."
                    $script:PSSession.Name = "Session for implicit remoting module at $PSCommandPath"
                    $script:MadeHere = $true%6$s
                }
            }
            if ($null -eq $script:PSSession -or $script:PSSession.State -ne 'Opened') {
                throw "No session has been associated with this implicit remoting module."
            }
            $script:PSSession
        }

        # What is for Invoke-Command, not for the command there.
        function Get-PSImplicitRemotingClientSideParameters {
            param($bound, [bool] $proxyForCmdlet)
            $here = @{}
            $names = @('AsJob')
            if ($proxyForCmdlet) {
                $names += 'Verbose', 'Debug', 'ErrorVariable', 'WarningVariable', 'InformationVariable', 'OutVariable', 'OutBuffer', 'PipelineVariable'
            }
            foreach ($name in $names) {
                if ($bound.ContainsKey($name)) {
                    $here[$name] = $bound[$name]
                    $null = $bound.Remove($name)
                }
            }
            $here
        }

        $ExecutionContext.SessionState.Module.OnRemove = {
            if ($script:MadeHere) { Microsoft.PowerShell.Core\\Remove-PSSession -Session $script:PSSession -ErrorAction Ignore }
        %7$s}
        """;

    private static final String FUNCTION = """

        Microsoft.PowerShell.Management\\Set-Item -LiteralPath %1$s -Value {
            param(
        %2$s
            )
            begin {
                $positional = [System.Collections.ArrayList]::new()
                foreach ($name in @($PSBoundParameters.BoundPositionally)) {
                    $null = $positional.Add($PSBoundParameters[$name])
                    $null = $PSBoundParameters.Remove($name)
                }
                $positional.AddRange($args)
                $here = Get-PSImplicitRemotingClientSideParameters $PSBoundParameters $%3$s
                $there = if ($MyInvocation.ExpectingInput) {
                    { param($name, $bound, $unbound) $input | & $name @bound @unbound }
                } else {
                    { param($name, $bound, $unbound) & $name @bound @unbound }
                }
                $command = {
                    Microsoft.PowerShell.Core\\Invoke-Command @here -HideComputerName -Session (Get-PSImplicitRemotingSession -CommandName %4$s) `
                        -ArgumentList (%4$s, $PSBoundParameters, $positional) `
                        -ScriptBlock $there
                }
                $steps = $command.GetSteppablePipeline($MyInvocation.CommandOrigin)
                $steps.Begin($MyInvocation.ExpectingInput, $ExecutionContext)
            }
            process { $steps.Process($_) }
            end { $steps.End() }
            # .ForwardHelpTargetName %5$s
        }
        """;

    /** What dictionaries in dictionaries are written of. */
    private static final int APPLICATION_ARGUMENTS_DEPTH = 10;

    private static final int ALIAS = 1;
    private static final int CMDLET = 8;

    private final String head;
    private final StringBuilder text = new StringBuilder();
    private final List<String> functions = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();

    private final RemoteViews views = new RemoteViews();
    private final SessionRecipe recipe;

    /**
     * @param recipe how a session is made where the module is given none
     * @param modules what a session that is made here imports first
     * @param temporary whether the module's folder goes with it
     */
    ProxyModule(PSSession session, SessionRecipe recipe, String[] modules, boolean temporary) {
        this(session.name(), session.computerName(), session.instanceId(), recipe, modules, temporary);
    }

    ProxyModule(String session, String computer, UUID id, SessionRecipe recipe, String[] modules, boolean temporary) {
        this.recipe = recipe;
        head = HEAD.formatted(oneLine(session), oneLine(computer), recipe.connection(), recipe.options(), quoted(id.toString()), imports(modules),
            temporary ? "    Microsoft.PowerShell.Management\\Remove-Item -LiteralPath $PSScriptRoot -Recurse -Force -ErrorAction Ignore\n" : "");
    }

    private static String imports(String[] modules) {
        StringBuilder text = new StringBuilder();
        for (String module : modules == null ? new String[0] : modules) {
            text.append("\n            Microsoft.PowerShell.Core\\Invoke-Command -Session $script:PSSession -ErrorAction Ignore -ScriptBlock {\n                Get-Module -ListAvailable -Name ")
                .append(quoted(module)).append(" | Import-Module\n            }");
        }
        return text.toString();
    }

    /** What the module shows its objects by. */
    RemoteViews views() {
        return views;
    }

    /** The module's files, by their names: what the manifest names before the manifest. */
    Map<String, String> files(String name, String description) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name + ".psm1", script());
        files.put(name + ".format.ps1xml", views.text());
        files.put(name + ".psd1", manifest(name, description));
        if (recipe.applicationArguments() != null) {
            files.put("ApplicationArguments.xml", CliXml.serialize(recipe.applicationArguments(), APPLICATION_ARGUMENTS_DEPTH));
        }
        return files;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }

    static String quoted(String text) {
        return "'" + text.replaceAll("(['\u2018\u2019\u201A\u201B])", "$1$1") + "'";
    }

    /** @param command what Get-Command and Select-Object told of it there */
    void add(Object command) {
        String name = text(command, "Name");
        int type = Conversion.toInt(Members.current().get(command, "CommandType"));
        if (type == ALIAS) {
            text.append("\nMicrosoft.PowerShell.Utility\\Set-Alias -Name ").append(quoted(name)).append(" -Value ").append(quoted(text(command, "ResolvedCommandName")))
                .append(" -Force -Scope script -ErrorAction Ignore\n");
            aliases.add(name);
            return;
        }
        text.append(FUNCTION.formatted(quoted("function:script:" + name), parameters(command), type == CMDLET || isAdvanced(command), quoted(name),
            oneLine(name)));
        functions.add(name);
    }

    boolean has(String name) {
        return functions.stream().anyMatch(name::equalsIgnoreCase);
    }

    boolean isEmpty() {
        return functions.isEmpty() && aliases.isEmpty();
    }

    private static boolean isAdvanced(Object command) {
        return table(command).keySet().stream().anyMatch(key -> Conversion.toText(key).equalsIgnoreCase("ErrorVariable"));
    }

    private static Map<?, ?> table(Object command) {
        return PSObject.base(Members.current().get(command, "Parameters")) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String parameters(Object command) {
        List<String> all = new ArrayList<>();
        boolean asJob = false;
        for (Map.Entry<?, ?> entry : table(command).entrySet()) {
            String name = Conversion.toText(entry.getKey());
            asJob |= name.equalsIgnoreCase("AsJob");
            all.add(parameter(name, entry.getValue()));
        }
        if (!asJob) {
            all.add("        [switch] ${AsJob}");
        }
        return String.join(",\n", all);
    }

    private static String parameter(String name, Object parameter) {
        StringBuilder one = new StringBuilder("        ");
        List<String> others = new ArrayList<>();
        if (PSObject.base(Members.current().get(parameter, "Aliases")) instanceof Iterable<?> names) {
            names.forEach(alias -> others.add(quoted(Conversion.toText(alias))));
        }
        if (!others.isEmpty()) {
            one.append("[Alias(").append(String.join(", ", others)).append(")] ");
        }
        if (Conversion.toBoolean(Members.current().get(parameter, "SwitchParameter"))) {
            one.append("[switch] ");
        }
        return one.append("${").append(name.replaceAll("[`{}]", "`$0")).append("}").toString();
    }

    private static String text(Object command, String property) {
        Object value = Members.current().get(command, property);
        return value == null ? "" : Conversion.toText(value);
    }

    /** The module's script. */
    String script() {
        return head + text + "\nMicrosoft.PowerShell.Core\\Export-ModuleMember -Function @(" + list(functions) + ") -Alias @(" + list(aliases) + ")\n";
    }

    /** Its manifest. */
    String manifest(String name, String description) {
        return """
            @{
                GUID = '%s'
                Description = %s
                ModuleVersion = '1.0'
                RootModule = %s
                FormatsToProcess = @(%s)
                FunctionsToExport = @(%s)
                AliasesToExport = @(%s)
                CmdletsToExport = @()
                VariablesToExport = @()
                PrivateData = @{ ImplicitRemoting = $true }
            }
            """.formatted(UUID.randomUUID(), quoted(description), quoted(name + ".psm1"), quoted(name + ".format.ps1xml"), list(functions), list(aliases));
    }

    private static String list(List<String> names) {
        return String.join(", ", names.stream().map(ProxyModule::quoted).toList());
    }
}
