package org.mooring.shell.powershell.classes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumType;
import org.mooring.dotnet.EnumValue;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeMember;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code class} and {@code enum}: a script's types are there before its first statement runs. */
public final class TypeDefinitions {

    private TypeDefinitions() {}

    /** Defines all types of a script or function, once for each text. They may name one another. */
    public static void define(Frame f, List<TypeDefinition> definitions) {
        if (definitions.stream().allMatch(definition -> f.engine.types().made(definition, f.scope.state()) != null)) {
            definitions.forEach(definition -> f.engine.types().add(f.engine.types().made(definition, f.scope.state()), definition, f.scope));
            return;
        }
        DefinitionChecks.names(definitions);
        Map<TypeDefinition, ScriptClass> classes = new LinkedHashMap<>();
        for (TypeDefinition definition : definitions) {
            if (definition.kind() == TypeDefinition.Kind.CLASS) {
                ScriptClass made = new ScriptClass(definition.name());
                classes.put(definition, made);
                f.engine.types().add(made, definition, f.scope);
            } else {
                f.engine.types().add(enumeration(f, definition), definition, f.scope);
            }
        }
        Set<String> notYet = new HashSet<>();
        definitions.forEach(definition -> notYet.add(definition.name().toLowerCase(Locale.ROOT)));
        classes.forEach((definition, made) -> {
            derive(f, definition, made, notYet);
            notYet.remove(definition.name().toLowerCase(Locale.ROOT));
        });
        List<ClassMembers> members = new ArrayList<>();
        inOrder(classes).forEach((definition, made) -> {
            ClassMembers linked = new ClassMembers(f, definition, made);
            linked.link();
            DefinitionChecks.construction(definition, made);
            DefinitionChecks.contracts(made, definition.extent());
            members.add(linked);
        });
        members.forEach(ClassMembers::initializeStatics);
    }

    /** Bases before what derives from them, so that fields are numbered from the top. */
    private static Map<TypeDefinition, ScriptClass> inOrder(Map<TypeDefinition, ScriptClass> classes) {
        Map<TypeDefinition, ScriptClass> ordered = new LinkedHashMap<>();
        while (ordered.size() < classes.size()) {
            int before = ordered.size();
            classes.forEach((definition, made) -> {
                boolean waits = made.base() instanceof ScriptClass base && classes.containsValue(base) && !ordered.containsValue(base);
                if (!waits) {
                    ordered.putIfAbsent(definition, made);
                }
            });
            if (ordered.size() == before) {
                break;
            }
        }
        return ordered;
    }

    /** @param notYet the names of the script's types that are defined later, or being defined: no base can be one of these */
    private static void derive(Frame f, TypeDefinition definition, ScriptClass made, Set<String> notYet) {
        ClrType base = null;
        List<ClrType> interfaces = new ArrayList<>();
        for (var written : definition.bases()) {
            DefinitionChecks.written(written.type(), notYet, written.extent());
            ClrType type = DefinitionChecks.type(written.type(), written.extent(), f);
            DefinitionChecks.base(type, base == null && interfaces.isEmpty(), written.extent());
            if (type.isInterface()) {
                interfaces.add(type);
            } else {
                base = type;
            }
        }
        made.derive(base, interfaces);
    }

    private static ClrType enumeration(Frame f, TypeDefinition definition) {
        boolean flags = definition.attributes().stream().anyMatch(a -> {
            String name = a.type().fullName();
            return name.equalsIgnoreCase("Flags") || name.equalsIgnoreCase("FlagsAttribute") || name.equalsIgnoreCase("System.Flags")
                || name.equalsIgnoreCase("System.FlagsAttribute");
        });
        String underlying = definition.bases().isEmpty() ? "System.Int32" : Types.require(definition.bases().get(0).type(), f).fullName();
        Map<String, Long> numbers = new LinkedHashMap<>();
        long next = 0;
        for (TypeMember member : definition.members()) {
            TypeMember.Property value = (TypeMember.Property) member;
            if (value.initialValue().isPresent()) {
                f.engine.types().add(new EnumType(definition.name(), flags, underlying, numbers, null), definition, f.scope);
                next = number(value, f, numbers, underlying);
            }
            numbers.put(value.name(), next++);
        }
        return new EnumType(definition.name(), flags, underlying, numbers, null);
    }

    private static long number(TypeMember.Property member, Frame f, Map<String, Long> known, String underlying) {
        Expression written = member.initialValue().orElseThrow();
        Object base = PSObject.base(Compiler.constant(written, f));
        if (base instanceof EnumValue e) {
            return e.number();
        }
        if (base instanceof Enum<?> e) {
            return ClrEnum.number(e);
        }
        if (base instanceof String s && known.containsKey(s)) {
            return known.get(s);
        }
        if (base == null) {
            throw DefinitionChecks.failure("EnumeratorValueMustBeConstant", written.extent(), "Enumerator value must be a constant value.");
        }
        try {
            Conversion.convert(base, ClrTypes.find(underlying));
            return Conversion.toLong(base);
        } catch (DotNetException e) {
            throw base instanceof String
                ? DefinitionChecks.failure("CannotConvertValue", written.extent(), "Cannot convert value to type %s.", underlying)
                : DefinitionChecks.failure("EnumeratorValueOutOfBounds", written.extent(),
                    "Enumerator value is too large for a %s.", underlying);
        }
    }
}
