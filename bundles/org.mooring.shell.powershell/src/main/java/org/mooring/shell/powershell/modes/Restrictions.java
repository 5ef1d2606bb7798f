package org.mooring.shell.powershell.modes;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;

/** What ConstrainedLanguage refuses while a script runs: methods, constructions and casts of types that are no core types. */
public final class Restrictions {

    private Restrictions() {}

    /**
     * The mode of a script or module in a file. It was put there by somebody who may write files, so it runs in full language where typed
     * commands may not; a ConstrainedLanguage session keeps its own.
     */
    public static LanguageMode modeOfFiles(Engine engine) {
        return engine.languageMode() == LanguageMode.ConstrainedLanguage ? LanguageMode.ConstrainedLanguage : LanguageMode.FullLanguage;
    }

    private static boolean constrained(Frame f) {
        return f.engine.languageMode() == LanguageMode.ConstrainedLanguage;
    }

    private static DotNetException methods() {
        return Errors.runtime("MethodInvocationNotSupportedInConstrainedLanguage", ErrorCategory.InvalidOperation, null,
            "Cannot invoke method. Method invocation is supported only on core types in this language mode.");
    }

    public static void checkMethod(Frame f, Object target) {
        if (constrained(f) && !CoreTypes.contains(ClrTypes.of(PSObject.base(target)))) {
            throw methods();
        }
    }

    public static void checkStaticMethod(Frame f, ClrType type) {
        if (constrained(f) && !CoreTypes.contains(type)) {
            throw methods();
        }
    }

    public static void checkStaticGet(Frame f, ClrType type) {}

    public static void checkStaticSet(Frame f, ClrType type) {
        if (constrained(f) && !CoreTypes.contains(type)) {
            throw Errors.runtime("PropertySetterNotSupportedInConstrainedLanguage", ErrorCategory.InvalidOperation, null,
                "Cannot set property. Property setting is supported only on core types in this language mode.");
        }
    }

    public static void checkPropertySet(Frame f, Object target) {
        if (constrained(f) && target != null && !(target instanceof PSObject bag && bag.isBag())
                && !CoreTypes.contains(ClrTypes.of(PSObject.base(target)))) {
            throw Errors.runtime("PropertySetterNotSupportedInConstrainedLanguage", ErrorCategory.InvalidOperation, null,
                "Cannot set property. Property setting is supported only on core types in this language mode.");
        }
    }

    public static void checkCast(Frame f, ClrType type) {
        if (constrained(f) && !CoreTypes.contains(type)) {
            throw Errors.runtime("ConversionSupportedOnlyToCoreTypes", ErrorCategory.InvalidOperation, null,
                "Cannot convert value to type \"%s\". Only core types are supported in this language mode.", type.fullName());
        }
    }

    public static void checkBag(Frame f) {
        if (constrained(f)) {
            throw Errors.runtime("ConversionSupportedOnlyToCoreTypes", ErrorCategory.InvalidOperation, null,
                "Cannot convert value to type \"System.Management.Automation.PSObject\". Only core types are supported in this language mode.");
        }
    }

    public static void checkDynamicCommand(Frame f) {}
}
