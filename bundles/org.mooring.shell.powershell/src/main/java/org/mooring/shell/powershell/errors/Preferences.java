package org.mooring.shell.powershell.errors;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumValue;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;

/** The preference variables: {@code $ErrorActionPreference} and its like. */
public final class Preferences {

    private static final String RESERVED = "The Suspend ActionPreference value is reserved for future use and is not supported at this time.";
    private static final String ABOUT = " For more information about preference variables, see the Help topic, \"about_Preference_Variables.\"";

    /** What refuses Suspend says. */
    public static final String SUSPEND_REFUSED = RESERVED + ABOUT;

    private final Engine engine;

    public Preferences(Engine engine) {
        this.engine = engine;
    }

    public ActionPreference errorAction(Frame f) {
        return of(f.scope, "erroractionpreference", ActionPreference.Continue);
    }

    /** @param key the variable's name in lower case */
    public ActionPreference of(Scope scope, String key, ActionPreference otherwise) {
        Object value = PSObject.base(scope.get(key));
        ActionPreference known = of(value);
        if (known == ActionPreference.Suspend) {
            throw reserved(scope, key, otherwise);
        }
        return known == null ? otherwise : known;
    }

    /** Suspend has no meaning: the variable gets back what it is at the beginning. */
    private static DotNetException reserved(Scope scope, String key, ActionPreference otherwise) {
        Scope owner = scope.find(key);
        String name = owner.layout().name(owner.layout().slot(key));
        owner.set(name, key, Conversion.convert(otherwise.name(), ClrTypes.find("System.Management.Automation.ActionPreference")));
        return new DotNetException("System.NotSupportedException", RESERVED + " It has been replaced in your " + name
            + " variable by the default value of " + otherwise + "." + ABOUT);
    }

    /** A value as a preference, or null. */
    public static ActionPreference of(Object value) {
        Object base = PSObject.base(value);
        if (base instanceof ActionPreference preference) {
            return preference;
        }
        if (base instanceof EnumValue e) {
            return at((int) e.number());
        }
        if (base instanceof Enum<?> e) {
            return at((int) ClrEnum.number(e));
        }
        if (base instanceof Integer i) {
            return at(i);
        }
        if (base == null) {
            return null;
        }
        String name = Conversion.toText(base).trim();
        for (ActionPreference preference : ActionPreference.values()) {
            if (preference.name().equalsIgnoreCase(name)) {
                return preference;
            }
        }
        return null;
    }

    private static ActionPreference at(int number) {
        return number >= 0 && number < ActionPreference.values().length ? ActionPreference.values()[number] : null;
    }

    /** Asks what to do about an error; throws where the user wants to stop. */
    public void inquire(Raised raised) {
        int choice = Inquiry.command(engine, "Confirm", raised.errorRecord().message());
        if (choice == 2) {
            throw raised.decided();
        }
    }
}
