package org.mooring.shell.powershell.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Get-Help: what the comments of a function or script say, and of every command what it takes. */
@Cmdlet(verb = "Get", noun = "Help", defaultParameterSet = "AllUsersView", className = "Microsoft.PowerShell.Commands.GetHelpCommand")
public final class GetHelp extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipelineByPropertyName = true)
    String name;

    @Parameter
    String path;

    @Parameter
    @ValidateSet({"Alias", "Cmdlet", "Provider", "General", "FAQ", "Glossary", "HelpFile", "ScriptCommand", "Function", "Filter",
        "ExternalScript", "All", "DefaultHelp", "DscResource", "Class", "Configuration"})
    String[] category;

    @Parameter(parameterSet = "DetailedView", mandatory = true)
    boolean detailed;

    @Parameter(parameterSet = "AllUsersView")
    boolean full;

    @Parameter(parameterSet = "Examples", mandatory = true)
    boolean examples;

    @Parameter(name = "Parameter", parameterSet = "Parameters", mandatory = true)
    String[] parameter;

    @Parameter
    String[] component;

    @Parameter
    String[] functionality;

    @Parameter
    String[] role;

    @Parameter(parameterSet = "Online", mandatory = true)
    boolean online;

    @Parameter(parameterSet = "ShowWindow", mandatory = true)
    @Alias("Window")
    boolean showWindow;

    @Override
    protected void processRecord() {
        if (online || showWindow) {
            throw new DotNetException("System.Management.Automation.PSNotSupportedException",
                "Help is not shown outside of the session.").withRecord("NotSupported", ErrorCategory.NotImplemented, name);
        }
        String asked = name == null ? "Get-Help" : name;
        if (asked.indexOf('*') >= 0 || asked.indexOf('?') >= 0) {
            list(asked);
            return;
        }
        CommandInfo command = find(asked);
        if (command == null) {
            writeError(new DotNetException("Microsoft.PowerShell.Commands.HelpNotFoundException", "Get-Help could not find " + asked
                + " in a help file in this session. To download updated help topics type: \"Update-Help\". To get help online, search for the"
                + " help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.")
                    .withRecord("HelpNotFound", ErrorCategory.ResourceUnavailable, null).errorRecord());
            return;
        }
        PSObject help = new CommandHelp(command).object(detailed ? "DetailedView" : full ? "FullView" : examples ? "ExamplesView" : "");
        if (parameter == null) {
            writeObject(help);
        } else {
            parametersOf(help);
        }
    }

    private static CommandInfo find(String name) {
        Engine engine = Engine.current();
        CommandInfo found = engine.commands().find(name, engine.frame);
        if (found instanceof AliasInfo alias) {
            found = engine.commands().find(alias.definition(), engine.frame);
        }
        return found instanceof ApplicationInfo ? null : found;
    }

    private void parametersOf(PSObject help) {
        Object all = Members.current().get(Members.current().get(help, "parameters"), "parameter");
        List<Object> found = new ArrayList<>();
        var each = Enumeration.of(all);
        if (each == null && all != null) {
            found.add(all);
        } else if (each != null) {
            each.forEachRemaining(found::add);
        }
        for (String pattern : parameter) {
            boolean any = false;
            for (Object one : found) {
                if (Wildcard.of(pattern, true).matches(Conversion.toText(Members.current().get(one, "name")))) {
                    writeObject(one);
                    any = true;
                }
            }
            if (!any) {
                writeError(new DotNetException("System.Management.Automation.PSArgumentException", "No parameter matches criteria " + pattern + ".")
                    .withRecord("NoParmsFound", ErrorCategory.InvalidArgument, null).errorRecord());
            }
        }
    }

    /** Of several commands a line each. */
    private void list(String pattern) {
        List<Object> commands = session().invoke("Get-Command", Map.of("Name", pattern, "CommandType", "Function,Cmdlet,Filter"), List.of());
        for (Object each : commands) {
            if (PSObject.base(each) instanceof CommandInfo command) {
                CommandHelp help = new CommandHelp(command);
                if (category != null && java.util.Arrays.stream(category).noneMatch(help.category()::equalsIgnoreCase)) {
                    continue;
                }
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("Name", help.name());
                line.put("Category", help.category());
                line.put("Module", command.moduleName() == null ? "" : command.moduleName());
                line.put("Synopsis", help.synopsis());
                PSObject shown = PSObject.bag(line);
                shown.typeNames(List.of("HelpInfoShort"));
                writeObject(shown);
            }
        }
    }
}
