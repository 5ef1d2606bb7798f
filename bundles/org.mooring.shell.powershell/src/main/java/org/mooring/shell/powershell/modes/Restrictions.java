package org.mooring.shell.powershell.modes;

import java.util.Map;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSMethodMember;
import org.mooring.object.PSObject;
import org.mooring.object.ScriptMethod;
import org.mooring.object.TypePolicy;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** What ConstrainedLanguage refuses while a script runs: methods, constructions and casts of types that are no core types. */
public final class Restrictions {

    private static final String HASHTABLE = "System.Collections.Hashtable";

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

    /** The session's policy of types: what runs in ConstrainedLanguage has the core types only. */
    public static TypePolicy policy(Engine engine) {
        return type -> engine.languageMode() != LanguageMode.ConstrainedLanguage || CoreTypes.contains(type);
    }

    /**
     * Calling a method of {@code target}, or of its elements where it has none of the name. What a script added to an object may be called:
     * it runs in the mode in which it was written. Any object has its text.
     */
    public static void checkMethod(Frame f, Object target, String name) {
        if (constrained(f) && !name.equalsIgnoreCase("ToString")) {
            checkMethod(f.engine.members(), target, name);
        }
    }

    private static void checkMethod(Members members, Object target, String name) {
        PSMethodMember method = members.method(target, name);
        if (method instanceof ScriptMethod) {
            return;
        }
        Object base = PSObject.base(target);
        if (method == null && Enumeration.isEnumerable(base)) {
            boolean intrinsic = name.equalsIgnoreCase("ForEach") || name.equalsIgnoreCase("Where");
            if (!intrinsic) {
                for (Object element : Enumeration.toList(base)) {
                    if (element != null) {
                        checkMethod(members, element, name);
                    }
                }
            }
        }
        if (!CoreTypes.contains(ClrTypes.of(base))) {
            throw methods();
        }
    }

    public static void checkStaticMethod(Frame f, ClrType type, String name) {
        if (constrained(f) && !CoreTypes.contains(type)) {
            throw name.equalsIgnoreCase("new") ? Errors.runtime("CannotCreateTypeConstrainedLanguage", ErrorCategory.InvalidOperation, null,
                "Cannot create type. Only core types are supported in this language mode.") : methods();
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

    /** Converting {@code value}: what already is of the type stays what it is. */
    public static void checkCast(Frame f, Object value, ClrType type) {
        checkConversion(f.engine, value, type);
    }

    public static void checkConversion(Engine engine, Object value, ClrType type) {
        if (engine == null || engine.languageMode() != LanguageMode.ConstrainedLanguage || type == ClrTypes.OBJECT
                || type == ClrTypes.OBJECT_ARRAY || type == ClrTypes.TYPE) {
            return;
        }
        Object base = PSObject.base(value);
        if (base != null && type.isInstance(base)) {
            return;
        }
        if (!CoreTypes.contains(type)) {
            throw Errors.runtime("ConversionSupportedOnlyToCoreTypes", ErrorCategory.InvalidOperation, null,
                "Cannot convert value to type \"%s\". Only core types are supported in this language mode.", type);
        }
        if (base instanceof Map && !HASHTABLE.equals(type.fullName()) && type != ClrTypes.STRING && type != ClrTypes.BOOLEAN
                && !type.isArray()) {
            throw Errors.runtime("InvalidCastConstructorException", ErrorCategory.InvalidArgument, null,
                "Cannot convert value \"%s\" to type \"%s\". Error: \"Cannot convert hashtable to an object of the following type: %s."
                    + " Hashtable-to-Object conversion is not supported in restricted language mode or a Data section.\"",
                Engine.text(value), type, type);
        }
    }

    /** Running a block in the caller's scope: not what was written in a mode that allows more. */
    public static void checkDotSource(Engine engine, PSScriptBlock block) {
        LanguageMode mode = engine.languageMode();
        if ((mode == LanguageMode.ConstrainedLanguage || mode == LanguageMode.RestrictedLanguage) && block.mode() != null
                && block.mode() != mode) {
            throw Errors.of("System.NotSupportedException", "DotSourceNotSupported", ErrorCategory.InvalidOperation, null,
                "Cannot dot-source this command because it was defined in a different language mode. To invoke this command without"
                    + " importing its contents, omit the '.' operator.");
        }
    }

    /** A method that ForEach-Object calls by its name. */
    public static void checkMethodByName(Engine engine, Object target, String name) {
        switch (engine.languageMode()) {
            case RestrictedLanguage, NoLanguage -> throw Errors.of("System.Management.Automation.PSInvalidOperationException",
                "NoMethodInvocationInRestrictedLanguageMode", ErrorCategory.InvalidOperation, null,
                "Cannot invoke a method in the restricted language mode.");
            case ConstrainedLanguage -> {
                if (!name.equalsIgnoreCase("ToString")) {
                    checkMethod(engine.members(), target, name);
                }
            }
            default -> {}
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
