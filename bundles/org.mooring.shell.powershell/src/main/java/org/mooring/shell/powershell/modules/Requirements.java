package org.mooring.shell.powershell.modules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Version;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.Requirement;
import org.mooring.language.ast.StringExpression;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.VersionTable;

/** {@code #requires}: what a script file asks for before it runs (about_Requires). */
public final class Requirements {

    private static final String EXCEPTION = "System.Management.Automation.ScriptRequiresException";

    private Requirements() {}

    /** Throws PowerShell's ScriptRequiresException where something is missing; modules that are there are imported. */
    public static void check(Engine engine, ScriptCode code, Path file) {
        List<Requirement> all = code.tree().requirements();
        if (all.isEmpty()) {
            return;
        }
        String script = file.getFileName().toString();
        for (Requirement each : all) {
            switch (each.parameter()) {
                case "Version" -> version(each, script);
                case "PSEdition" -> edition(each, script);
                case "ShellId" -> shell(each, script);
                case "PSSnapin" -> throw failure("ScriptRequiresMissingPSSnapIns", script, "The script '" + script
                    + "' cannot be run because the following snap-ins that are specified by the \"#requires\" statements of the script are"
                    + " missing: " + text(each.arguments().get(0)) + ".");
                default -> { }
            }
        }
        List<String> missing = new ArrayList<>();
        all.stream().filter(r -> r.parameter().equals("Modules")).flatMap(r -> r.arguments().stream())
            .forEach(m -> module(engine, specification(m), missing));
        if (!missing.isEmpty()) {
            throw failure("ScriptRequiresMissingModules", script, "The script '" + script + "' cannot be run because the following modules that"
                + " are specified by the \"#requires\" statements of the script are missing: " + String.join(", ", missing) + ".");
        }
    }

    private static DotNetException failure(String id, String script, String message) {
        return Errors.of(EXCEPTION, id, ErrorCategory.ResourceUnavailable, script, "%s", message);
    }

    private static String text(Expression written) {
        return written instanceof StringExpression s ? s.value() : written.extent().text();
    }

    private static void version(Requirement requirement, String script) {
        String written = text(requirement.arguments().get(0));
        Version wanted = Version.parse(written.contains(".") ? written : written + ".0");
        if (VersionTable.VERSION.compareTo(wanted) < 0) {
            throw failure("ScriptRequiresUnmatchedPSVersion", script, "The script '" + script + "' cannot be run because it contained a"
                + " \"#requires\" statement for PowerShell " + wanted + ". The version of PowerShell that is required by the script does not"
                + " match the currently running version of PowerShell " + VersionTable.VERSION + ".");
        }
    }

    private static void edition(Requirement requirement, String script) {
        List<String> wanted = requirement.arguments().stream().map(Requirements::text).toList();
        if (wanted.stream().noneMatch("Core"::equalsIgnoreCase)) {
            throw Errors.runtime("ScriptRequiresUnmatchedPSEdition", ErrorCategory.NotSpecified, script, "%s", "The script '" + script
                + "' cannot be run because it contained a \"#requires\" statement for PowerShell editions '"
                + wanted.stream().collect(Collectors.joining(",")) + "'. The edition of PowerShell that is required by the script does not match"
                + " the currently running PowerShell Core edition.");
        }
    }

    private static void shell(Requirement requirement, String script) {
        String wanted = text(requirement.arguments().get(0));
        if (!wanted.equalsIgnoreCase("Microsoft.PowerShell")) {
            throw failure("ScriptRequiresUnmatchedShellId", script, "The script '" + script + "' cannot be run because it contained a"
                + " \"#requires\" statement with a shell ID of " + wanted + " that is incompatible with the current shell.");
        }
    }

    private static void module(Engine engine, ModuleSpecification wanted, List<String> missing) {
        RequiredModules required = new RequiredModules(engine, null);
        if (required.loaded(wanted) != null) {
            return;
        }
        ModuleInfo found = required.available(wanted);
        if (found != null) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("Name", found.path());
            arguments.put("Scope", "Global");
            if (!Importing.run(engine, arguments).isEmpty()) {
                return;
            }
        }
        missing.add(notFound(wanted));
    }

    private static String notFound(ModuleSpecification wanted) {
        StringBuilder message = new StringBuilder("The module '").append(wanted.name()).append("' cannot be found");
        if (wanted.requiredVersion() != null) {
            message.append(" with RequiredVersion '").append(wanted.requiredVersion()).append('\'');
        } else if (wanted.version() != null) {
            message.append(" with ModuleVersion '").append(wanted.version()).append('\'');
            if (wanted.maximumVersion() != null) {
                message.append(" and MaximumVersion '").append(wanted.maximumVersion()).append('\'');
            }
        } else if (wanted.maximumVersion() != null) {
            message.append(" with MaximumVersion '").append(wanted.maximumVersion()).append('\'');
        }
        return message.append('.').toString();
    }

    /** A module as it is written after {@code #requires -Modules} and {@code using module}. */
    static ModuleSpecification specification(Expression written) {
        if (!(written instanceof HashtableExpression table)) {
            return ModuleSpecification.of(text(written));
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        for (HashtableExpression.Entry entry : table.entries()) {
            if (entry.value() instanceof Pipeline p && p.elements().size() == 1 && p.elements().get(0) instanceof CommandExpression c) {
                keys.put(text(entry.key()).toLowerCase(Locale.ROOT), text(c.expression()));
            }
        }
        return ModuleSpecification.ofMap(keys);
    }
}
