package org.mooring.shell.powershell.binder;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.NullString;
import org.mooring.object.PSObject;
import org.mooring.object.PSReference;
import org.mooring.shell.powershell.runtime.Call;

/** What becomes of an argument on its way to its parameter: its rules are applied, and what a mandatory parameter refuses is refused. */
final class Coercion {

    private Coercion() {}

    static Object apply(ParameterInfo p, Object value, Argument argument, Call call, boolean script) {
        Object fits = value;
        if (p.obsolete() != null) {
            org.mooring.shell.powershell.runtime.Engine.current().warn("Parameter '" + p.name() + "' is obsolete. " + p.obsolete());
        }
        if (argument != null && argument.text() != null && (p.type() == ClrTypes.STRING || p.type().fullName().equals("System.Version"))) {
            fits = argument.text();
        }
        Object raw = PSObject.base(fits);
        boolean refused = p.type() == ClrTypes.BOOLEAN && (raw == null || raw instanceof String) || script && isTextForTruths(p, raw, call)
            || p.type() == ClrTypes.STRING && script && call.parametersAreBoundStrictly() && (raw instanceof Object[] || raw instanceof java.util.List);
        if (refused) {
            throw refused(p, raw, argument, call, script);
        }
        if (p.isSwitch() && PSObject.base(fits) instanceof Number number) {
            fits = Conversion.toBoolean(number);
        }
        if (p.isMandatoryAnywhere() && p.type().isArray() && !p.allowsNull() && raw instanceof Object[] array
                && java.util.Arrays.stream(array).anyMatch(java.util.Objects::isNull)) {
            throw BindingErrors.nullNotAllowed(call, argument, p);
        }
        for (ArgumentRule rule : p.rules()) {
            if (rule.isValidation() || !script && rule instanceof TypeRule && !p.isSwitch() && isNothing(fits)) {
                continue;
            }
            try {
                Object before = fits;
                fits = rule.apply(script && rule instanceof TypeRule typed ? referred(fits, typed) : fits);
                if (!script && rule instanceof TypeRule && PSObject.base(fits) instanceof String[] texts) {
                    keepNothing(PSObject.base(before), texts);
                }
            } catch (DotNetException e) {
                throw script || rule.isTransformation() ? BindingErrors.transformation(call, argument, p, e) : BindingErrors.conversion(call, argument, p, e);
            }
        }
        for (ArgumentRule rule : p.rules()) {
            if (!rule.isValidation()) {
                continue;
            }
            try {
                fits = rule.apply(fits);
            } catch (DotNetException e) {
                throw rule instanceof TypeNameRule ofName ? BindingErrors.typeName(call, argument, p, ofName.name())
                    : BindingErrors.validation(call, argument, p, e);
            }
        }
        if (isNothing(fits)) {
            fits = null;
        }
        if (p.isMandatoryAnywhere()) {
            refuseNothing(p, fits, argument, call);
        }
        if (!script && fits == null && !p.isSwitch() && Conversion.isNeverNull(p.type())) {
            throw BindingErrors.notSet(call, argument, p, Conversion.nullRefused(p.type()).getMessage());
        }
        return fits;
    }

    /** Of several texts for a cmdlet, those that are null stay so. */
    private static void keepNothing(Object given, String[] texts) {
        if (given instanceof Object[] several && several != texts && several.length == texts.length) {
            for (int i = 0; i < several.length; i++) {
                texts[i] = isNothing(several[i]) ? null : texts[i];
            }
        }
    }

    /** What a cmdlet's text stays null for; a script's becomes empty. */
    private static boolean isNothing(Object value) {
        Object base = PSObject.base(value);
        return base == null || base instanceof NullString;
    }

    /** A script's {@code [ref]} parameter takes nothing but a reference; one of another type takes what a reference refers to. */
    private static Object referred(Object value, TypeRule rule) {
        boolean wanted = rule.type().javaClass() == PSReference.class;
        Object raw = PSObject.base(value);
        if (wanted && !(raw instanceof PSReference)) {
            throw new DotNetException("System.Management.Automation.PSInvalidCastException", "Reference type is expected in argument.");
        }
        return !wanted && raw instanceof PSReference reference ? reference.value() : value;
    }

    private static boolean isTextForTruths(ParameterInfo p, Object raw, Call call) {
        return p.type().isArray() && p.type().element() == ClrTypes.BOOLEAN && call.parametersAreBoundStrictly()
            && (raw instanceof String || raw instanceof Object[] several && java.util.Arrays.stream(several).anyMatch(each -> PSObject.base(each) instanceof String));
    }

    /** Where binding is stricter than a cast: truth values are not made of text, nor one text of many. */
    private static DotNetException refused(ParameterInfo p, Object value, Argument argument, Call call, boolean script) {
        String message = p.type() == ClrTypes.STRING ? "Cannot convert value to type System.String."
            : "Cannot convert value \"" + (value == null ? "" : ClrTypes.of(value).fullName()) + "\" to type \"System.Boolean\". Boolean parameters accept only Boolean"
                + " values and numbers, such as $True, $False, 1 or 0.";
        DotNetException cause = new DotNetException("System.Management.Automation.ArgumentTransformationMetadataException", message);
        return script ? BindingErrors.transformation(call, argument, p, cause) : BindingErrors.conversion(call, argument, p, cause);
    }

    /** Mandatory parameters take neither null nor what is empty, unless an Allow attribute says so. */
    private static void refuseNothing(ParameterInfo p, Object value, Argument argument, Call call) {
        Object base = PSObject.base(value);
        if (base == null) {
            if (!p.allowsNull()) {
                throw BindingErrors.nullNotAllowed(call, argument, p);
            }
            return;
        }
        if (base instanceof String s) {
            if (s.isEmpty() && !p.allowsEmptyString() && (p.type() == ClrTypes.STRING)) {
                throw BindingErrors.emptyNotAllowed(call, argument, p, "ParameterArgumentValidationErrorEmptyStringNotAllowed", "string");
            }
            return;
        }
        if (!p.type().isArray() && !java.util.Collection.class.isAssignableFrom(p.type().javaClass())) {
            return;
        }
        if (base instanceof Object[] array) {
            if (array.length == 0 && !p.allowsEmptyCollection()) {
                throw BindingErrors.emptyNotAllowed(call, argument, p, "ParameterArgumentValidationErrorEmptyArrayNotAllowed", "array");
            }
            for (Object element : array) {
                if (element == null && !p.allowsNull() && !p.type().isArray() ) {
                    return;
                }
                if (element == null && !p.allowsNull()) {
                    throw BindingErrors.emptyNotAllowed(call, argument, p, "ParameterArgumentValidationErrorNullNotAllowed", "array");
                }
                if (element instanceof String s && s.isEmpty() && !p.allowsEmptyString() && p.type().element() == ClrTypes.STRING) {
                    throw BindingErrors.emptyNotAllowed(call, argument, p, "ParameterArgumentValidationErrorEmptyStringNotAllowed",
                        "string");
                }
            }
        } else if (base instanceof java.util.Collection<?> c && c.isEmpty() && !p.allowsEmptyCollection()
                && !(base instanceof java.util.Map)) {
            throw BindingErrors.emptyNotAllowed(call, argument, p, "ParameterArgumentValidationErrorEmptyCollectionNotAllowed",
                "collection");
        }
    }
}
