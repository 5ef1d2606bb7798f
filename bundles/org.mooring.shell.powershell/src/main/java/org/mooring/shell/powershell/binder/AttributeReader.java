package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.NamedArgument;
import org.mooring.language.ast.TypeName;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** Reads attributes as a script writes them. */
public final class AttributeReader {

    /** What the attributes of one parameter or variable say. */
    record Read(List<ParameterInfo.InSet> sets, List<String> aliases, List<ArgumentRule> transformations, List<ArgumentRule> validations,
            boolean allowNull, boolean allowEmptyString, boolean allowEmptyCollection, List<Object> objects) {}

    private AttributeReader() {}

    public static boolean isNamed(Attribute attribute, String name) {
        String written = attribute.type().fullName();
        return written.equalsIgnoreCase(name) || written.equalsIgnoreCase(name + "Attribute")
            || written.equalsIgnoreCase("System.Management.Automation." + name)
            || written.equalsIgnoreCase("System.Management.Automation." + name + "Attribute");
    }

    public static Object constant(Expression expression, Frame f) {
        return Compiler.constant(expression, f);
    }

    static boolean hasPosition(List<Attribute> attributes, Frame f) {
        return attributes.stream().filter(a -> isNamed(a, "Parameter")).flatMap(a -> a.named().stream())
            .anyMatch(n -> n.name().equalsIgnoreCase("Position"));
    }

    static Read read(ScriptParameter p, Frame f) {
        return read(p.attributes(), f);
    }

    static Read read(List<Attribute> attributes, Frame f) {
        List<ParameterInfo.InSet> sets = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        List<ArgumentRule> transformations = new ArrayList<>();
        List<ArgumentRule> validations = new ArrayList<>();
        List<Object> objects = new ArrayList<>();
        boolean allowNull = false;
        boolean allowEmptyString = false;
        boolean allowEmptyCollection = false;
        for (Attribute a : attributes) {
            if (isNamed(a, "Parameter")) {
                ParameterAttribute made = parameter(a, f);
                sets.add(made.inSet());
                objects.add(made);
            } else if (isNamed(a, "Alias")) {
                AttributeArguments.check(a);
                a.positional().forEach(e -> aliases.add(Conversion.toText(constant(e, f))));
            } else if (isNamed(a, "AllowNull")) {
                allowNull = true;
            } else if (isNamed(a, "AllowEmptyString")) {
                allowEmptyString = true;
            } else if (isNamed(a, "AllowEmptyCollection")) {
                allowEmptyCollection = true;
            } else {
                ArgumentRule rule = rule(a, f);
                if (rule != null) {
                    (rule.isValidation() ? validations : transformations).add(rule);
                }
            }
        }
        return new Read(sets, aliases, transformations, validations, allowNull, allowEmptyString, allowEmptyCollection, objects);
    }

    private static ParameterAttribute parameter(Attribute attribute, Frame f) {
        AttributeArguments.check(attribute);
        ParameterAttribute made = ParameterAttribute.make();
        for (NamedArgument n : attribute.named()) {
            Object value = n.expressionOmitted() ? Boolean.TRUE : constant(n.value(), f);
            switch (n.name().toLowerCase(Locale.ROOT)) {
                case "parametersetname" -> made.parameterSetName(Conversion.toText(value));
                case "mandatory" -> made.mandatory(Conversion.toBoolean(value));
                case "position" -> made.position(Conversion.toInt(value));
                case "valuefrompipeline" -> made.valueFromPipeline(Conversion.toBoolean(value));
                case "valuefrompipelinebypropertyname" -> made.valueFromPipelineByPropertyName(Conversion.toBoolean(value));
                case "valuefromremainingarguments" -> made.valueFromRemainingArguments(Conversion.toBoolean(value));
                case "helpmessage" -> made.helpMessage(AttributeArguments.help("HelpMessage", Conversion.toText(value)));
                case "dontshow" -> made.dontShow(Conversion.toBoolean(value));
                default -> {}
            }
        }
        return made;
    }

    private static Object named(Attribute attribute, String name, Frame f) {
        for (NamedArgument n : attribute.named()) {
            if (n.name().equalsIgnoreCase(name)) {
                return n.expressionOmitted() ? Boolean.TRUE : constant(n.value(), f);
            }
        }
        return null;
    }

    private static String text(Object value) {
        return value == null ? null : Conversion.toText(value);
    }

    /** The options of a pattern, as RegexOptions numbers them; without regard to case where none are given. */
    private static int regexOptions(Object options) {
        return options == null ? org.mooring.dotnet.regex.Regex.IGNORE_CASE
            : (int) org.mooring.dotnet.ClrEnum.number(Conversion.convert(options, ClrTypes.find("System.Text.RegularExpressions.RegexOptions")));
    }

    /** An attribute's type: its name may leave out its last word. */
    private static ClrType type(Attribute attribute, Frame f) {
        ClrType base = ClrTypes.find("System.Attribute");
        ClrType type = Types.resolve(attribute.type(), f);
        if ((type == null || !base.isAssignableFrom(type)) && attribute.type() instanceof TypeName.Simple simple) {
            ClrType longer = Types.resolve(new TypeName.Simple(simple.name() + "Attribute", simple.assembly(), simple.extent()), f);
            type = longer != null ? longer : type;
        }
        if (type == null) {
            throw Errors.runtime("CustomAttributeTypeNotFound", ErrorCategory.InvalidOperation, null,
                "Cannot find the type for custom attribute '%s'. Make sure that the assembly that contains this type is loaded.",
                attribute.type().fullName());
        }
        return type;
    }

    /** The attribute as an object: what it checks, or what its class makes of its arguments; null where nobody could make it. */
    public static Object object(Attribute a, Frame f) {
        AttributeArguments.check(a);
        if (isNamed(a, "Parameter")) {
            return parameter(a, f);
        }
        ArgumentRule rule = rule(a, f);
        if (rule instanceof ScriptRules.OfScript made) {
            return made.attribute();
        }
        if (rule != null) {
            return rule;
        }
        ClrType type = type(a, f);
        if (type.constructors().isEmpty()) {
            return null;
        }
        Object made = f.engine.members().create(type, a.positional().stream().map(e -> constant(e, f)).toArray());
        for (NamedArgument n : a.named()) {
            f.engine.members().set(made, n.name(), n.expressionOmitted() ? Boolean.TRUE : constant(n.value(), f));
        }
        return made;
    }

    /** The rule that an attribute is, null when it is none. */
    public static ArgumentRule rule(Attribute a, Frame f) {
        AttributeArguments.check(a);
        List<Object> values = new ArrayList<>();
        a.positional().forEach(e -> values.add(PSObject.base(constant(e, f))));
        String message = text(named(a, "ErrorMessage", f));
        Object ignore = named(a, "IgnoreCase", f);
        boolean ignoreCase = ignore == null || Conversion.toBoolean(ignore);
        if (isNamed(a, "ValidateSet")) {
            if (values.size() == 1 && values.get(0) instanceof ClrType generator) {
                return new ScriptRules.GeneratedSet(generator);
            }
            return new Validations.InSet(values.stream().map(Conversion::toText).toList(), ignoreCase, message);
        }
        if (isNamed(a, "ValidateRange")) {
            if (values.size() == 1) {
                return new Validations.OfKind(AttributeLimits.kind(values.get(0)));
            }
            AttributeLimits.ofRange(values.get(0), values.get(1));
            return new Validations.InRange(values.get(0), values.get(1));
        }
        if (isNamed(a, "ValidateLength")) {
            AttributeLimits.ofLengths("ValidateLength", Conversion.toInt(values.get(0)), Conversion.toInt(values.get(1)));
            return new Validations.OfLength(Conversion.toInt(values.get(0)), Conversion.toInt(values.get(1)));
        }
        if (isNamed(a, "ValidateCount")) {
            AttributeLimits.ofLengths("ValidateCount", Conversion.toInt(values.get(0)), Conversion.toInt(values.get(1)));
            return new Validations.OfCount(Conversion.toInt(values.get(0)), Conversion.toInt(values.get(1)));
        }
        if (isNamed(a, "ValidatePattern")) {
            return new Validations.Matching(Conversion.toText(values.get(0)), regexOptions(named(a, "Options", f)), message);
        }
        if (isNamed(a, "ValidateScript")) {
            return new Validations.ByScript((PSScriptBlock) Conversion.convert(values.get(0), ClrTypes.find("System.Management.Automation.ScriptBlock")), message);
        }
        if (isNamed(a, "PSTypeName")) {
            return new TypeNameRule(Conversion.toText(values.get(0)));
        }
        if (isNamed(a, "ValidateDrive")) {
            return new DriveRule(values.stream().map(Conversion::toText).toList(), false);
        }
        if (isNamed(a, "ValidateUserDrive")) {
            return DriveRule.ofUserDrive();
        }
        if (isNamed(a, "ValidateNotNull")) {
            return new Validations.NotNull(false, false);
        }
        if (isNamed(a, "ValidateNotNullOrEmpty")) {
            return new Validations.NotNull(true, false);
        }
        if (isNamed(a, "ValidateNotNullOrWhiteSpace")) {
            return new Validations.NotNull(true, true);
        }
        return ScriptRules.of(type(a, f), values, a.named().stream().collect(LinkedHashMap::new,
            (all, n) -> all.put(n.name(), n.expressionOmitted() ? Boolean.TRUE : constant(n.value(), f)), LinkedHashMap::putAll), Engine.current());
    }
}
