package org.mooring.cmdlet.pester;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.MemberedType;
import org.mooring.dotnet.Members;
import org.mooring.object.Conversion;

/**
 * The type of a Pester configuration, {@code [PesterConfiguration]}, or of one of its sections. It is made of a dictionary that has some of
 * its parts, as Pester has it: {@code [PesterConfiguration]@{ Run = @{ Path = './tests' } }}.
 */
final class ConfigurationType extends MemberedType {

    private static final MethodHandle GET = handle("get", MethodType.methodType(Object.class, int.class, Object.class));
    private static final MethodHandle SET = handle("set", MethodType.methodType(void.class, int.class, Object.class, Object.class));
    private static final MethodHandle MAKE = handle("made", MethodType.methodType(Object.class, ConfigurationType.class));
    private static final MethodHandle MAKE_OF = handle("madeOf", MethodType.methodType(Object.class, ConfigurationType.class, Object.class));

    private final String name;
    private final String description;
    private final List<Part> parts = new ArrayList<>();

    /** An option as it is without being set, or the type of a section. */
    private record Part(String name, ClrType type, Option option) {}

    ConfigurationType(String name, String description) {
        this.name = name;
        this.description = description;
    }

    ConfigurationType option(String option, OptionType type, Object byDefault, String meaning) {
        parts.add(new Part(option, type, new Option(type, meaning, byDefault, byDefault, false)));
        return this;
    }

    ConfigurationType section(String section, ConfigurationType type) {
        parts.add(new Part(section, type, null));
        return this;
    }

    String description() {
        return description;
    }

    private Configuration make() {
        return new Configuration(this, parts.stream().map(part -> part.option != null ? part.option : ((ConfigurationType) part.type).make()).toArray());
    }

    /** As {@link #make}, with what a dictionary has; a name that there is not is told, where Pester passes over it. */
    private Configuration make(Map<?, ?> given) {
        Configuration made = make();
        given.forEach((key, value) -> {
            int index = index(Conversion.toText(key));
            if (value != null) {
                made.part(index, Conversion.convert(value, parts.get(index).type));
            }
        });
        return made;
    }

    private int index(String part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).name.equalsIgnoreCase(part)) {
                return i;
            }
        }
        String kind = parts.get(0).option == null ? "section of a Pester configuration" : "option of " + name.replaceAll("^Pester\\.|Configuration$", "");
        throw new DotNetException("System.ArgumentException", "'" + part + "' is no " + kind + ". There are: "
            + parts.stream().map(Part::name).collect(Collectors.joining(", ")) + ".");
    }

    private static Object get(int part, Object self) {
        return ((Configuration) self).part(part);
    }

    private static void set(int part, Object self, Object value) {
        ((Configuration) self).part(part, value);
    }

    private static Object made(ConfigurationType type) {
        return type.make();
    }

    private static Object madeOf(ConfigurationType type, Object given) {
        return given == null ? type.make() : type.make((Map<?, ?>) given);
    }

    private static MethodHandle handle(String method, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(ConfigurationType.class, method, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public String fullName() {
        return name;
    }

    @Override
    protected Members makeMembers() {
        Members members = new Members();
        for (int i = 0; i < parts.size(); i++) {
            members.add(new ClrProperty(this, parts.get(i).name, parts.get(i).type, false, MethodHandles.insertArguments(GET, 0, i),
                MethodHandles.insertArguments(SET, 0, i)));
        }
        members.add(new ClrProperty(this, "Default", this, true, MAKE.bindTo(this), null));
        members.add(new ClrMethod(this, ".ctor", true, List.of(), this, MAKE.bindTo(this)));
        members.add(new ClrMethod(this, ".ctor", true, List.of(new ClrParameter("configuration", ClrTypes.find("System.Collections.IDictionary"))), this,
            MAKE_OF.bindTo(this)));
        members.inherit(base());
        return members;
    }
}
