package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.ActionPreference;
import org.mooring.shell.powershell.errors.Preferences;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;

/** What the common parameters of one call were given, and what they do to its streams. Null where one was not given. */
public final class CommonValues {

    private static final CommonValues NONE = new CommonValues();

    private ActionPreference errorAction;
    private ActionPreference warningAction;
    private ActionPreference informationAction;
    private ActionPreference progressAction;
    private Boolean verbose;
    private Boolean debug;
    private Boolean whatIf;
    private Boolean confirm;
    private String errorVariable;
    private String warningVariable;
    private String informationVariable;
    private String outVariable;
    private String pipelineVariable;
    private Scope scope;

    private CommonValues() {}

    /** What was bound; cheap where nothing was. */
    public static CommonValues of(Binder binder, Scope caller) {
        CommandParameters parameters = binder.parameters();
        boolean any = false;
        for (int i = parameters.ownCount(); i < parameters.all().length && !any; i++) {
            any = binder.values()[i] != Call.UNBOUND;
        }
        if (!any) {
            return NONE;
        }
        CommonValues values = new CommonValues();
        values.scope = caller;
        values.errorAction = supported(action(binder, "ErrorAction"), "ErrorAction", binder);
        values.warningAction = supported(action(binder, "WarningAction"), "WarningAction", binder);
        values.informationAction = supported(action(binder, "InformationAction"), "InformationAction", binder);
        values.progressAction = supported(action(binder, "ProgressAction"), "ProgressAction", binder);
        values.verbose = truth(binder, "Verbose");
        values.debug = truth(binder, "Debug");
        values.whatIf = truth(binder, "WhatIf");
        values.confirm = truth(binder, "Confirm");
        values.errorVariable = text(binder, "ErrorVariable");
        values.warningVariable = text(binder, "WarningVariable");
        values.informationVariable = text(binder, "InformationVariable");
        values.outVariable = text(binder, "OutVariable");
        values.pipelineVariable = text(binder, "PipelineVariable");
        if (values.outVariable != null) {
            values.start(values.outVariable);
        }
        return values;
    }

    private static ActionPreference action(Binder binder, String name) {
        Object value = binder.boundValue(name);
        return value == Call.UNBOUND ? null : Preferences.of(value);
    }

    /** Suspend is not for commands. */
    private static ActionPreference supported(ActionPreference action, String parameter, Binder binder) {
        if (action == ActionPreference.Suspend) {
            throw BindingErrors.notSet(binder.call(), parameter, Preferences.SUSPEND_REFUSED);
        }
        return action;
    }

    private static Boolean truth(Binder binder, String name) {
        Object value = binder.boundValue(name);
        return value == Call.UNBOUND ? null : (Boolean) Conversion.toBoolean(value);
    }

    private static String text(Binder binder, String name) {
        Object value = binder.boundValue(name);
        return value == Call.UNBOUND || value == null ? null : Conversion.toText(value);
    }

    public ActionPreference errorAction() {
        return errorAction;
    }

    public ActionPreference warningAction() {
        return warningAction;
    }

    public ActionPreference informationAction() {
        return informationAction;
    }

    public ActionPreference progressAction() {
        return progressAction;
    }

    public Boolean verbose() {
        return verbose;
    }

    public Boolean debug() {
        return debug;
    }

    public Boolean whatIf() {
        return whatIf;
    }

    public Boolean confirm() {
        return confirm;
    }

    /** The streams with those that a variable collects. */
    public Streams redirect(Streams streams) {
        Streams result = streams;
        if (errorVariable != null) {
            result = result.with(Streams.ERROR, collecting(start(errorVariable), streams.error()));
        }
        if (warningVariable != null) {
            result = result.with(Streams.WARNING, collecting(start(warningVariable), streams.warning()));
        }
        if (informationVariable != null) {
            result = result.with(Streams.INFORMATION, collecting(start(informationVariable), streams.information()));
        }
        return result;
    }

    /** Adds the error that ends the command to what -ErrorVariable collects. */
    public void keepTerminating(Raised raised) {
        if (errorVariable != null) {
            List<Object> list = variable(plain(errorVariable));
            if (raised.kind() == Raised.Kind.PREFERENCE) {
                list.add(raised.stopping());
            } else if (list.isEmpty() || list.get(list.size() - 1) != raised.errorRecord()) {
                list.add(raised.errorRecord());
            }
        }
    }

    private static Sink collecting(List<Object> list, Sink next) {
        return new CollectingSink(list, next);
    }

    /** The output, copied to a variable. */
    public Sink output(Sink out) {
        Sink result = out;
        if (outVariable != null) {
            result = collecting(variable(plain(outVariable)), result);
        }
        if (pipelineVariable != null) {
            Sink next = result;
            result = value -> {
                scope.set(pipelineVariable, value);
                next.write(value);
            };
        }
        return result;
    }

    /** An object came down the pipeline. */
    public void pipelineVariable(Object input) {}

    /** Keeps what a script function's commands see of these: its preference variables. */
    public void setPreferences(Scope functionScope) {
        preference(functionScope, "ErrorActionPreference", errorAction);
        preference(functionScope, "WarningPreference", warningAction);
        preference(functionScope, "InformationPreference", informationAction);
        preference(functionScope, "ProgressPreference", progressAction);
        if (verbose != null) {
            preference(functionScope, "VerbosePreference", verbose ? ActionPreference.Continue : ActionPreference.SilentlyContinue);
        }
        if (debug != null) {
            preference(functionScope, "DebugPreference", debug ? ActionPreference.Continue : ActionPreference.SilentlyContinue);
        }
        if (whatIf != null) {
            functionScope.content("WhatIfPreference", "whatifpreference", org.mooring.object.SwitchParameter.of(whatIf));
        }
        if (confirm != null) {
            functionScope.content("ConfirmPreference", "confirmpreference", confirm ? "Low" : "None");
        }
    }

    private static void preference(Scope functionScope, String name, ActionPreference action) {
        if (action != null) {
            functionScope.content(name, Layout.key(name),
                Conversion.convert(action.name(), ClrTypes.find("System.Management.Automation.ActionPreference")));
        }
    }

    private static String plain(String name) {
        return name.startsWith("+") ? name.substring(1) : name;
    }

    /** The list that a variable collects in: a new one, or with {@code +} before its name the one that is there. */
    private List<Object> start(String name) {
        if (name.startsWith("+")) {
            return variable(plain(name));
        }
        List<Object> list = newList();
        set(name, list);
        return list;
    }

    /** A name may say of which scope the variable is. */
    private void set(String name, Object value) {
        owner(name).set(unqualified(name), value);
    }

    private Scope owner(String name) {
        int colon = name.indexOf(':');
        return switch (colon < 0 ? "" : name.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
            case "global" -> scope.global();
            case "script" -> scope.script();
            default -> scope;
        };
    }

    private static String unqualified(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    @SuppressWarnings("unchecked")
    private List<Object> variable(String name) {
        Object value = PSObject.base(owner(name).get(Layout.key(unqualified(name))));
        if (value instanceof List<?> list) {
            return (List<Object>) list;
        }
        List<Object> list = newList();
        if (value instanceof Object[] array) {
            list.addAll(java.util.Arrays.asList(array));
        } else if (value != null) {
            list.add(value);
        }
        set(name, list);
        return list;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> newList() {
        Object list = Conversion.convert(new Object[0], ClrTypes.find("System.Collections.ArrayList"));
        return list instanceof List<?> l ? (List<Object>) l : new ArrayList<>();
    }

    public void close() {
        if (pipelineVariable != null) {
            scope.content(pipelineVariable, Layout.key(pipelineVariable), null);
        }
    }
}
