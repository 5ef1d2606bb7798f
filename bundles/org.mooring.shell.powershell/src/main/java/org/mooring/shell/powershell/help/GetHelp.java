package org.mooring.shell.powershell.help;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;

/** Get-Help: what is written about commands and topics, and of every command what it takes. */
@Cmdlet(verb = "Get", noun = "Help", defaultParameterSet = "AllUsersView", className = "Microsoft.PowerShell.Commands.GetHelpCommand")
public final class GetHelp extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
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

    @Override
    protected void processRecord() {
        HelpSearch search = new HelpSearch(Engine.current(), category, component, role, functionality);
        if (name == null) {
            if (category == null && component == null && role == null && functionality == null) {
                writeObject(HelpFiles.first().object());
            } else {
                search.like("*").forEach(found -> writeObject(found.line()));
            }
            return;
        }
        boolean pattern = Wildcard.isPattern(name);
        HelpSearch.Found exact = pattern ? null : search.named(name);
        List<HelpSearch.Found> all = exact != null ? List.of(exact) : pattern ? search.like(name) : search.about(name);
        if (all.isEmpty() && !pattern) {
            writeError(new DotNetException("Microsoft.PowerShell.Commands.HelpNotFoundException", "Get-Help could not find " + name
                + " in a help file in this session. To download updated help topics type: \"Update-Help\". To get help online, search for the"
                + " help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.")
                    .withRecord("HelpNotFound", ErrorCategory.ResourceUnavailable, null).errorRecord());
            return;
        }
        if (online) {
            OnlineHelp.open(Engine.current(), all);
            return;
        }
        if (all.size() == 1) {
            whole(all.get(0));
        } else if (parameter != null) {
            all.forEach(this::whole);
        } else {
            all.forEach(found -> writeObject(found.line()));
        }
    }

    private void whole(HelpSearch.Found found) {
        switch (found) {
            case HelpSearch.OfAlias alias -> {
                // Patterns find aliases as such; a name of one finds what it stands for.
                writeObject(alias.line());
            }
            case HelpSearch.OfTopic topic -> writeObject(topic.topic().object());
            case HelpSearch.OfCommand command -> {
                PSObject help = command.help().object(detailed ? "DetailedView" : full ? "FullView" : examples ? "ExamplesView" : "");
                if (parameter == null) {
                    writeObject(help);
                } else {
                    parametersOf(help);
                }
            }
        }
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
}
