package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.format.PSStyle;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.TypeRule;
import org.mooring.shell.powershell.binder.Validations;
import org.mooring.shell.powershell.runtime.PSVariable.Option;

/** The variables that a session has at its beginning. Those that are costly are made when they are read. */
public final class InitialVariables {

    private static final List<String> NAMES = List.of("Error", "PSVersionTable", "Host", "HOME", "PID", "PWD", "PSHOME", "ShellId",
        "ExecutionContext", "true", "false", "null", "?", "^", "$", "ErrorActionPreference", "WarningPreference", "InformationPreference",
        "VerbosePreference", "DebugPreference", "ProgressPreference", "ConfirmPreference", "WhatIfPreference", "ErrorView",
        "FormatEnumerationLimit", "MaximumHistoryCount", "NestedPromptLevel", "OutputEncoding", "PROFILE", "PSCulture", "PSUICulture",
        "PSDefaultParameterValues", "PSEdition", "PSEmailServer", "PSNativeCommandArgumentPassing",
        "PSNativeCommandUseErrorActionPreference", "PSSessionApplicationName", "PSSessionConfigurationName", "PSSessionOption", "PSStyle",
        "StackTrace", "IsLinux", "IsWindows", "IsMacOS", "IsCoreCLR", "EnabledExperimentalFeatures", "LASTEXITCODE", "Matches");

    private final List<Supplier<PSVariable>> configured;

    InitialVariables(List<Supplier<PSVariable>> configured) {
        this.configured = configured;
    }

    List<String> names() {
        List<String> names = new ArrayList<>(NAMES);
        configured.forEach(variable -> names.add(variable.get().name()));
        return names;
    }

    /** Gives a session its variables. */
    public void install(Engine engine) {
        Scope top = engine.global().top();
        constant(top, "true", true, Option.Constant, Option.AllScope);
        constant(top, "false", false, Option.Constant, Option.AllScope);
        top.content("null", "null", Variable.NULL);
        top.content("?", "?", new Computed("?") {
            @Override
            public Object read(Scope owner) {
                return engine.questionMark;
            }
        }.with(Option.ReadOnly, Option.AllScope));
        constant(top, "Error", list(), Option.Constant);
        constant(top, "PSVersionTable", VersionTable.make(), Option.Constant, Option.AllScope);
        constant(top, "HOME", System.getProperty("user.home"), Option.ReadOnly, Option.AllScope);
        constant(top, "PID", (int) ProcessHandle.current().pid(), Option.Constant, Option.AllScope);
        constant(top, "ShellId", "Microsoft.PowerShell", Option.Constant, Option.AllScope);
        constant(top, "PSEdition", "Core", Option.Constant, Option.AllScope);
        constant(top, "PSHOME", System.getProperty("mooring.home", "/opt/mooring"), Option.Constant, Option.AllScope);
        constant(top, "IsCoreCLR", true, Option.ReadOnly, Option.AllScope);
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        constant(top, "IsLinux", os.contains("linux"), Option.ReadOnly, Option.AllScope);
        constant(top, "IsMacOS", os.contains("mac"), Option.ReadOnly, Option.AllScope);
        constant(top, "IsWindows", os.contains("win") && !os.contains("darwin"), Option.ReadOnly, Option.AllScope);
        computed(top, "PSCulture", () -> Culture.current().name());
        computed(top, "PSUICulture", () -> Culture.currentUI().name());
        constant(top, "Host", new HostObject(engine), Option.Constant, Option.AllScope);
        constant(top, "ExecutionContext", new EngineIntrinsics(engine), Option.Constant, Option.AllScope);
        top.content("PWD", "pwd", new Computed("PWD") {
            @Override
            public Object read(Scope owner) {
                return engine.drives().location();
            }
        }.with(Option.AllScope));
        reset(engine, top);
    }

    /** The variables whose values a session may change, as they are at the beginning. */
    private void reset(Engine engine, Scope top) {
        preference(top, "ErrorActionPreference", "Continue");
        preference(top, "WarningPreference", "Continue");
        preference(top, "InformationPreference", "SilentlyContinue");
        preference(top, "VerbosePreference", "SilentlyContinue");
        preference(top, "DebugPreference", "SilentlyContinue");
        preference(top, "ProgressPreference", "Continue");
        enumeration(top, "ConfirmPreference", "System.Management.Automation.ConfirmImpact", "High");
        top.set("WhatIfPreference", false);
        enumeration(top, "ErrorView", "System.Management.Automation.ErrorView", "ConciseView");
        top.set("FormatEnumerationLimit", 4);
        top.content("MaximumHistoryCount", Layout.key("MaximumHistoryCount"), new PSVariable("MaximumHistoryCount", 4096,
            new ArgumentRule[] {new Validations.InRange(1, (int) Short.MAX_VALUE)}));
        top.set("NestedPromptLevel", 0);
        top.set("PSDefaultParameterValues", new PSHashtable());
        top.set("PSEmailServer", "");
        enumeration(top, "PSNativeCommandArgumentPassing", "System.Management.Automation.NativeArgumentPassingStyle", "Standard");
        top.set("PSNativeCommandUseErrorActionPreference", false);
        top.set("PSSessionApplicationName", "wsman");
        top.set("PSSessionConfigurationName", "http://schemas.microsoft.com/powershell/Microsoft.PowerShell");
        // Of the bundle with the commands for sessions, where it is there.
        ClrType sessionOption = ClrTypes.find("System.Management.Automation.Remoting.PSSessionOption");
        top.set("PSSessionOption", sessionOption == null ? null : engine.members().create(sessionOption));
        top.set("StackTrace", "");
        top.set("PSStyle", PSStyle.of(engine.members()));
        top.set("PROFILE", "");
        configured.forEach(variable -> configure(top, variable.get()));
    }

    /** One that PowerShell has too keeps the type of its value. */
    private static void configure(Scope top, PSVariable variable) {
        Object known = top.get(Layout.key(variable.name()));
        if (known != null && ClrTypes.of(known).isEnum()) {
            variable.force(Conversion.convert(variable.value(), ClrTypes.of(known)));
        }
        boolean plain = variable.optionBits() == 0 && variable.rules().length == 0 && !variable.isHidden() && variable.description().isEmpty();
        if (plain) {
            top.set(variable.name(), variable.value());
        } else {
            top.content(variable.name(), Layout.key(variable.name()), variable);
        }
    }

    private static void constant(Scope top, String name, Object value, Option... options) {
        top.content(name, Layout.key(name), new PSVariable(name, value).with(options));
    }

    private static void preference(Scope top, String name, String value) {
        enumeration(top, name, "System.Management.Automation.ActionPreference", value);
    }

    private static void enumeration(Scope top, String name, String type, String value) {
        ClrType found = ClrTypes.find(type);
        Object converted = Conversion.convert(value, found);
        top.content(name, Layout.key(name), new PSVariable(name, converted, new ArgumentRule[] {new TypeRule(found).ofScript()}));
    }

    private static Object list() {
        return Conversion.convert(new Object[0], ClrTypes.find("System.Collections.ArrayList"));
    }

    /** A variable whose value is made when it is read. */
    private static void computed(Scope top, String name, Supplier<Object> value) {
        top.content(name, Layout.key(name), new Computed(name) {
            @Override
            public Object read(Scope owner) {
                return value.get();
            }
        }.with(Option.ReadOnly, Option.AllScope));
    }

    abstract static class Computed extends PSVariable {

        Computed(String name) {
            super(name, null);
        }

        @Override
        public abstract Object read(Scope owner);

        @Override
        public void write(Scope owner, Object newValue) {
            checkWritable();
        }
    }
}
