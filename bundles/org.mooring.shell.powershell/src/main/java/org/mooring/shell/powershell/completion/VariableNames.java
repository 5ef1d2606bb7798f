package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.api.provider.Drive;
import org.mooring.api.provider.SessionTables;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.TextOrder;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** Completes variables: those that the text has made before the cursor, the session's, the environment's, drives and scopes. */
final class VariableNames {

    private static final List<String> SCOPES = List.of("Global:", "Local:", "Script:", "Private:", "Using:");

    static final List<String> SPECIAL = List.of("$", "?", "^", "_", "args", "ConfirmPreference", "ConsoleFileName", "DebugPreference",
        "env:PATHEXT", "error", "ErrorActionPreference", "ErrorView", "ExecutionContext", "false", "foreach", "FormatEnumerationLimit", "home", "Host",
        "InformationPreference", "input", "IsCoreCLR", "IsLinux", "IsMacOS", "IsWindows", "LASTEXITCODE", "LogCommandHealthEvent",
        "LogCommandLifecycleEvent", "LogEngineHealthEvent", "LogEngineLifecycleEvent", "LogProviderHealthEvent", "LogProviderLifecycleEvent",
        "LogSettingsEvent", "Matches", "MaximumHistoryCount", "MyInvocation", "NestedPromptLevel", "null", "OFS", "OutputEncoding", "PID", "Profile",
        "ProgressPreference", "PSBoundParameters", "PSCmdlet", "PSCommandPath", "PSCulture", "PSDebugContext", "PSDefaultParameterValues",
        "PSEdition", "PSEmailServer", "PSHOME", "PSItem", "PSLogUserData", "PSModuleAutoLoadingPreference", "PSNativeCommandArgumentPassing",
        "PSNativeCommandUseErrorActionPreference", "PSScriptRoot", "PSSenderInfo", "PSSessionApplicationName", "PSSessionConfigurationName",
        "PSStyle", "PSUICulture", "PSVersionTable", "PWD", "ShellId", "StackTrace", "switch", "this", "true", "VerboseHelpErrors",
        "VerbosePreference", "WarningPreference", "WhatIfPreference");

    private final Request request;
    private final Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Completion> found = new ArrayList<>();
    private final String prefix;
    private final boolean braces;

    private VariableNames(Request request) {
        this.request = request;
        boolean splatted = request.lastIs("VariableExpressionAst") && Boolean.TRUE.equals(request.last().get("Splatted"));
        this.prefix = splatted ? "@" : "$";
        this.braces = request.atCursor != null && request.atCursor.token().text().startsWith("${");
    }

    static List<Completion> complete(Request request) {
        return new VariableNames(request).complete();
    }

    /** The names of all variables that code sees now, in order. */
    static List<String> ofSession(Request request) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Scope scope = request.engine.scope(); scope != null; scope = scope.parent()) {
            Layout layout = scope.layout();
            for (int i = 0; i < layout.size(); i++) {
                if (scope.slot(i) != null) {
                    names.putIfAbsent(layout.name(i).toLowerCase(Locale.ROOT), layout.name(i));
                }
            }
        }
        List<String> all = new ArrayList<>(names.values());
        all.sort((a, b) -> TextOrder.compare(a, b, true));
        return all;
    }

    private List<Completion> complete() {
        if (request.lastIs("PropertyMemberAst") || request.parentIs("ParameterAst") && request.lastParent().get("DefaultValue") != request.last()) {
            return found;
        }
        int colon = request.word.indexOf(':');
        String scope = request.word.substring(0, colon + 1);
        String word = request.word.substring(colon + 1);
        Wildcard pattern = TypedPattern.of(word + "*");
        ofText(pattern, scope);
        if (colon < 0) {
            ofSession(pattern);
            if ("env".regionMatches(true, 0, word, 0, word.length())) {
                new TreeSet<>(request.engine.environment().keySet()).forEach(key -> add("", "env:" + key, "[string]env:" + key));
            }
            SPECIAL.stream().filter(pattern::matches).forEach(name -> add("", name, name));
            drivesAndScopes(pattern);
        } else if (SCOPES.stream().anyMatch(scope::equalsIgnoreCase) || scope.equalsIgnoreCase("variable:")) {
            for (String name : ofSession(request)) {
                if (pattern.matches(name)) {
                    add(scope, name, toolTip(name));
                }
            }
        } else {
            ofDrive(scope, pattern);
        }
        return found;
    }

    private void add(String scope, String name, String toolTip) {
        String text = braces || Quoting.isSpecial(name) && !name.startsWith("env:") || Quoting.isSpecial(name.replaceFirst("^env:", ""))
            ? prefix + "{" + scope + name + "}" : prefix + scope + name;
        if (seen.add(text)) {
            found.add(new Completion(text, name, Completion.Kind.VARIABLE, toolTip));
        }
    }

    private void ofSession(Wildcard pattern) {
        for (String name : ofSession(request)) {
            if (pattern.matches(name)) {
                add("", name, toolTip(name));
            }
        }
    }

    private String toolTip(String name) {
        Object value = VariableAccess.value(request.engine, name);
        ClrType type = ClrTypes.of(PSObject.base(value));
        PSVariable variable = VariableAccess.find(request.engine, name);
        String description = variable == null || variable.description() == null || variable.description().isEmpty() ? "" : " - " + variable.description();
        return (type == null ? name : typed(type, name)) + description;
    }

    /** The items of a drive, as {@code $env:} and {@code $function:}. */
    private void ofDrive(String scope, Wildcard pattern) {
        String drive = scope.substring(0, scope.length() - 1);
        List<String> names = new ArrayList<>();
        SessionTables tables = request.engine.services().get(SessionTables.class);
        switch (drive.toLowerCase(Locale.ROOT)) {
            case "env" -> names.addAll(request.engine.environment().keySet());
            case "function" -> tables.functions().items().forEach(item -> names.add(tables.functions().name(item)));
            case "alias" -> tables.aliases().items().forEach(item -> names.add(tables.aliases().name(item)));
            default -> {
                if (request.engine.drives().drives().stream().anyMatch(d -> d.name().equalsIgnoreCase(drive))) {
                    Session.ask(request.engine, "(Get-ChildItem -Path $args[0] -ErrorAction Ignore).PSChildName", scope)
                        .forEach(name -> names.add(Conversion.toText(name)));
                }
            }
        }
        names.sort((a, b) -> TextOrder.compare(a, b, true));
        names.stream().filter(pattern::matches).forEach(name -> add(scope, name, name));
    }

    private void drivesAndScopes(Wildcard pattern) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Drive drive : request.engine.drives().drives()) {
            if (drive.name().length() > 1 && pattern.matches(drive.name())
                    && drive.provider().provider() instanceof org.mooring.api.provider.ContentProvider) {
                names.add(drive.name());
            }
        }
        List<String> all = new ArrayList<>(names);
        all.forEach(name -> addWhole(name + ":", name));
        SCOPES.stream().filter(pattern::matches).forEach(scope -> addWhole(scope, scope));
    }

    private void addWhole(String name, String listItem) {
        String text = braces ? prefix + "{" + name + "}" : prefix + name;
        if (seen.add(text)) {
            found.add(new Completion(text, listItem, Completion.Kind.VARIABLE, listItem));
        }
    }

    /** What the text before the cursor has made. */
    private void ofText(Wildcard pattern, String scope) {
        if (request.last() == null) {
            return;
        }
        for (TextVariables.Variable variable : TextVariables.before(request, request.last())) {
            if (pattern.matches(variable.name())) {
                Inferred type = variable.type();
                add(scope, variable.name(), type == null ? variable.name() : type.type() == null ? type.name() : typed(type.type(), variable.name()));
            }
        }
    }

    private static String typed(ClrType type, String name) {
        return "[" + type.shortName() + "]$" + name;
    }
}
