package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.TypeName;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.metadata.OutputTypes;
import org.mooring.shell.powershell.metadata.PSTypeName;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** Says what commands write: what they declare and, of those that hand on what they get, what comes to them. */
final class CommandOutput {

    private static final String AUTOMATION = "System.Management.Automation.";

    /** Of cmdlets that do not say it themselves, or whose providers do. */
    private static final Map<String, List<String>> DECLARED = Map.ofEntries(
        Map.entry("Get-ChildItem", List.of("System.IO.FileInfo", "System.IO.DirectoryInfo")),
        Map.entry("Get-Item", List.of("System.IO.FileInfo", "System.IO.DirectoryInfo")),
        Map.entry("New-Item", List.of("System.IO.FileInfo", "System.IO.DirectoryInfo")),
        Map.entry("Get-Content", List.of("System.String")), Map.entry("Get-Date", List.of("System.DateTime")),
        Map.entry("Start-Process", List.of("System.Diagnostics.Process")),
        Map.entry("Get-Command", List.of(AUTOMATION + "CmdletInfo", AUTOMATION + "FunctionInfo", AUTOMATION + "AliasInfo",
            AUTOMATION + "ApplicationInfo", AUTOMATION + "ExternalScriptInfo")),
        Map.entry("Get-Alias", List.of(AUTOMATION + "AliasInfo")), Map.entry("Get-Module", List.of(AUTOMATION + "PSModuleInfo")),
        Map.entry("Import-Module", List.of(AUTOMATION + "PSModuleInfo")), Map.entry("New-Module", List.of(AUTOMATION + "PSModuleInfo")),
        Map.entry("Get-Variable", List.of(AUTOMATION + "PSVariable")), Map.entry("Get-PSDrive", List.of(AUTOMATION + "PSDriveInfo")),
        Map.entry("Get-PSProvider", List.of(AUTOMATION + "ProviderInfo")), Map.entry("Get-Location", List.of(AUTOMATION + "PathInfo")),
        Map.entry("Get-Host", List.of(AUTOMATION + "Internal.Host.InternalHost")), Map.entry("Get-Culture", List.of("System.Globalization.CultureInfo")),
        Map.entry("Get-UICulture", List.of("System.Globalization.CultureInfo")), Map.entry("New-Guid", List.of("System.Guid")),
        Map.entry("New-TimeSpan", List.of("System.TimeSpan")), Map.entry("Measure-Command", List.of("System.TimeSpan")),
        Map.entry("Get-Random", List.of("System.Int32", "System.Int64", "System.Double")), Map.entry("Join-Path", List.of("System.String")),
        Map.entry("Split-Path", List.of("System.String")), Map.entry("Out-String", List.of("System.String")),
        Map.entry("Read-Host", List.of("System.String")), Map.entry("Test-Path", List.of("System.Boolean")),
        Map.entry("ConvertTo-Json", List.of("System.String")), Map.entry("ConvertTo-Csv", List.of("System.String")),
        Map.entry("Resolve-Path", List.of(AUTOMATION + "PathInfo")), Map.entry("Get-Job", List.of(AUTOMATION + "Job")),
        Map.entry("Start-Job", List.of(AUTOMATION + "PSRemotingJob")), Map.entry("Get-Credential", List.of(AUTOMATION + "PSCredential")),
        Map.entry("Select-String", List.of("Microsoft.PowerShell.Commands.MatchInfo")),
        Map.entry("Get-FileHash", List.of("Microsoft.PowerShell.Commands.FileHashInfo")),
        Map.entry("Get-Member", List.of("Microsoft.PowerShell.Commands.MemberDefinition")),
        Map.entry("Measure-Object", List.of("Microsoft.PowerShell.Commands.GenericMeasureInfo")),
        Map.entry("Get-History", List.of("Microsoft.PowerShell.Commands.HistoryInfo")));

    private final Request request;
    private final TypeInference inference;

    CommandOutput(Request request, TypeInference inference) {
        this.request = request;
        this.inference = inference;
    }

    List<Inferred> of(Ast commandAst) {
        List<Ast> elements = commandAst.nodes("CommandElements");
        if (elements.get(0).is("ScriptBlockExpressionAst")) {
            return inference.ofScriptBlock(elements.get(0).node("ScriptBlock"));
        }
        CommandInfo command = CommandMetadata.find(request, commandAst);
        return switch (command) {
            case CmdletInfo cmdlet -> ofCmdlet(cmdlet, commandAst);
            case FunctionInfo function -> ofScript(commandAst, function.block());
            case ScriptFileInfo script -> ofScript(commandAst, script.block());
            case ApplicationInfo program -> List.of(Inferred.of(ClrTypes.STRING));
            case null, default -> List.of();
        };
    }

    private ArgumentBinding binding(Ast commandAst) {
        return ArgumentBinding.of(request, commandAst, null, ArgumentBinding.Purpose.ARGUMENT, true);
    }

    private List<Inferred> ofCmdlet(CmdletInfo cmdlet, Ast commandAst) {
        return switch (cmdlet.name()) {
            case "Where-Object", "Sort-Object", "Tee-Object", "Write-Output", "Get-Unique", "Add-Member", "Get-Random" -> {
                List<Inferred> passed = passed(commandAst);
                yield passed.isEmpty() ? declared(cmdlet) : passed;
            }
            case "Select-Object" -> selected(commandAst);
            case "ForEach-Object" -> forEach(commandAst);
            case "Group-Object" -> List.of(groupInfo());
            case "New-Object" -> created(commandAst);
            case "Invoke-Command" -> blocks(commandAst, "ScriptBlock");
            default -> declared(cmdlet);
        };
    }

    private static Inferred groupInfo() {
        ClrType type = ClrTypes.find("Microsoft.PowerShell.Commands.GroupInfo");
        return type != null ? Inferred.of(type) : Inferred.of(ClrTypes.OBJECT, Map.of("Count", List.of(Inferred.of(ClrTypes.INT32)),
            "Group", List.of(), "Name", List.of(Inferred.of(ClrTypes.STRING)), "Values", List.of()));
    }

    private static List<Inferred> declared(CmdletInfo cmdlet) {
        List<Inferred> found = new ArrayList<>();
        List<String> names = DECLARED.get(cmdlet.name());
        if (names == null) {
            addTypes(OutputTypes.of(cmdlet), found);
        } else {
            names.forEach(name -> add(ClrTypes.find(name), found));
        }
        return TypeInference.distinct(found);
    }

    /** What comes to a command that hands it on. */
    private List<Inferred> passed(Ast commandAst) {
        List<Inferred> input = input(commandAst);
        if (!input.isEmpty()) {
            return input;
        }
        ArgumentBinding binding = binding(commandAst);
        ArgumentBinding.Bound bound = binding == null ? null : binding.bound("InputObject");
        List<Inferred> found = new ArrayList<>();
        for (ArgumentBinding.Argument argument : bound == null ? List.<ArgumentBinding.Argument>of() : bound.arguments()) {
            if (argument.value() != null) {
                found.addAll(inference.elements(inference.of(argument.value())));
            }
        }
        return TypeInference.distinct(found);
    }

    private List<Inferred> input(Ast commandAst) {
        List<Ast> elements = commandAst.parent() != null && commandAst.parent().is("PipelineAst") ? commandAst.parent().nodes("PipelineElements") : List.of();
        int at = elements.indexOf(commandAst);
        return at > 0 ? inference.elements(inference.of(elements.get(at - 1))) : List.of();
    }

    /** With -Property an object of these properties; with -ExpandProperty what that holds. */
    private List<Inferred> selected(Ast commandAst) {
        List<Inferred> input = passed(commandAst);
        ArgumentBinding binding = binding(commandAst);
        if (binding == null) {
            return input;
        }
        List<String> expanded = binding.texts("ExpandProperty");
        if (!expanded.isEmpty()) {
            List<Inferred> found = new ArrayList<>();
            input.forEach(type -> found.addAll(typeOf(type, expanded.get(0))));
            return inference.elements(found);
        }
        ArgumentBinding.Bound properties = binding.bound("Property");
        if (properties == null) {
            return input;
        }
        Map<String, List<Inferred>> members = new LinkedHashMap<>();
        for (ArgumentBinding.Argument argument : properties.arguments()) {
            Ast value = argument.value();
            for (Ast item : value == null ? List.<Ast>of() : value.is("ArrayLiteralAst") ? value.nodes("Elements") : List.of(value)) {
                select(item, input, members);
            }
        }
        return List.of(TypeInference.customObject(members));
    }

    private void select(Ast item, List<Inferred> input, Map<String, List<Inferred>> members) {
        String name = Nodes.constant(item);
        if (name != null && !Wildcard.isPattern(name)) {
            List<Inferred> types = new ArrayList<>();
            input.forEach(type -> types.addAll(typeOf(type, name)));
            members.put(name, TypeInference.distinct(types));
        } else if (name != null) {
            Wildcard pattern = TypedPattern.of(name);
            for (Inferred type : input) {
                type.members().forEach((member, types) -> putMatching(pattern, member, types, members));
                if (type.type() != null) {
                    type.type().properties().stream().filter(p -> !p.isStatic())
                        .forEach(p -> putMatching(pattern, p.name(), List.of(Inferred.of(p.type())), members));
                }
            }
        } else if (item.is("HashtableAst")) {
            for (var pair : Nodes.pairs(item, "KeyValuePairs")) {
                String key = Nodes.constant((Ast) pair.item(0));
                String label = Nodes.constant(Nodes.pure((Ast) pair.item(1)));
                if (key != null && label != null && ("name".startsWith(key.toLowerCase(java.util.Locale.ROOT)) || "label".startsWith(key.toLowerCase(java.util.Locale.ROOT)))) {
                    members.put(label, List.of());
                }
            }
        }
    }

    private static void putMatching(Wildcard pattern, String name, List<Inferred> types, Map<String, List<Inferred>> members) {
        if (!name.isEmpty() && pattern.matches(name)) {
            members.putIfAbsent(name, types);
        }
    }

    private static List<Inferred> typeOf(Inferred type, String member) {
        List<Inferred> added = type.member(member);
        if (added != null) {
            return added;
        }
        ClrProperty property = type.type() == null ? null : type.type().property(member, false);
        return property == null ? List.of() : List.of(Inferred.of(property.type()));
    }

    private List<Inferred> forEach(Ast commandAst) {
        ArgumentBinding binding = binding(commandAst);
        List<String> member = binding == null ? List.of() : binding.texts("MemberName");
        if (!member.isEmpty()) {
            List<Inferred> found = new ArrayList<>();
            passed(commandAst).forEach(type -> found.addAll(typeOf(type, member.get(0))));
            return TypeInference.distinct(found);
        }
        List<Inferred> found = new ArrayList<>();
        List.of("Begin", "Process", "RemainingScripts", "End").forEach(parameter -> found.addAll(blocks(commandAst, parameter)));
        return TypeInference.distinct(found);
    }

    private List<Inferred> blocks(Ast commandAst, String parameter) {
        ArgumentBinding binding = binding(commandAst);
        ArgumentBinding.Bound bound = binding == null ? null : binding.bound(parameter);
        List<Inferred> found = new ArrayList<>();
        for (ArgumentBinding.Argument argument : bound == null ? List.<ArgumentBinding.Argument>of() : bound.arguments()) {
            if (argument.value() != null && argument.value().is("ScriptBlockExpressionAst")) {
                found.addAll(inference.ofScriptBlock(argument.value().node("ScriptBlock")));
            }
        }
        return TypeInference.distinct(found);
    }

    private List<Inferred> created(Ast commandAst) {
        ArgumentBinding binding = binding(commandAst);
        List<String> name = binding == null ? List.of() : binding.texts("TypeName");
        return name.isEmpty() ? List.of() : inference.ofTypeName(new TypeName.Simple(name.get(0), null, Request.extent(commandAst)));
    }

    /** What OutputType says, else what the statements write. */
    private List<Inferred> ofScript(Ast commandAst, PSScriptBlock block) {
        List<Inferred> found = new ArrayList<>();
        addTypes(OutputTypes.of(block), found);
        if (!found.isEmpty()) {
            return found;
        }
        String name = Nodes.constant(commandAst.nodes("CommandElements").get(0));
        for (Ast function : request.root == null ? List.<Ast>of() : Nodes.find(request.root, n -> n.is("FunctionDefinitionAst"))) {
            if (name.equalsIgnoreCase((String) function.get("Name"))) {
                return inference.ofScriptBlock(function.node("Body"));
            }
        }
        return List.of();
    }

    private static void addTypes(List<PSTypeName> names, List<Inferred> into) {
        names.forEach(name -> add(name.type(), into));
    }

    private static void add(ClrType type, List<Inferred> into) {
        if (type != null) {
            into.add(Inferred.of(type));
        }
    }
}
