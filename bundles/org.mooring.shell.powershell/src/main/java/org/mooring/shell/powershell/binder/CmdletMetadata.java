package org.mooring.shell.powershell.binder;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateCount;
import org.mooring.api.cmdlet.ValidateLength;
import org.mooring.api.cmdlet.ValidateNotNamedLike;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateNotNullOrWhiteSpace;
import org.mooring.api.cmdlet.ValidatePattern;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.TimeSpan;
import org.mooring.object.Conversion;

/** What a cmdlet's class says of its parameters: read once for each class; fields are set by method handles. */
public final class CmdletMetadata {

    private static final ClassValue<CmdletMetadata> KNOWN = new ClassValue<>() {
        @Override
        protected CmdletMetadata computeValue(Class<?> type) {
            return new CmdletMetadata(type, Set.of());
        }
    };

    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private final CommandParameters parameters;
    private final MethodHandle[] setters;
    private final MethodHandle[] getters;
    private final String className;
    private final Cmdlet cmdlet;

    private CmdletMetadata(Class<?> type, Set<String> leftOut) {
        this.cmdlet = type.getAnnotation(Cmdlet.class);
        Fields fields = new Fields(type, 0, leftOut);
        this.setters = fields.setters.toArray(MethodHandle[]::new);
        this.getters = fields.getters.toArray(MethodHandle[]::new);
        this.parameters = new CommandParameters(fields.parameters, cmdlet == null ? CommandParameters.Traits.NONE
            : new CommandParameters.Traits(cmdlet.defaultParameterSet(), true, cmdlet.supportsShouldProcess(), cmdlet.supportsPaging(),
                cmdlet.confirmImpact(), true));
        this.className = cmdlet == null || cmdlet.className().isEmpty() ? type.getName() : cmdlet.className();
    }

    public static CmdletMetadata of(CmdletDefinition definition) {
        return definition.leftOut().isEmpty() ? KNOWN.get(definition.type()) : new CmdletMetadata(definition.type(), definition.leftOut());
    }

    public CommandParameters parameters() {
        return parameters;
    }

    /** What the ids of its errors end with. */
    public String className() {
        return className;
    }

    public Cmdlet annotation() {
        return cmdlet;
    }

    public void set(ParameterInfo p, Object cmdlet, Object value) {
        set(setters[p.index()], cmdlet, value);
    }

    public Object get(ParameterInfo p, Object cmdlet) {
        return get(getters[p.index()], cmdlet);
    }

    private static void set(MethodHandle setter, Object target, Object value) {
        try {
            setter.invokeExact(target, value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(MethodHandle getter, Object target) {
        try {
            return getter.invokeExact(target);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of the objects that a cmdlet answers as its dynamic ones. */
    public static Dynamic dynamic(List<Object> objects, int firstIndex) {
        return new Dynamic(objects, firstIndex);
    }

    public static final class Dynamic {

        private final List<ParameterInfo> parameters = new ArrayList<>();
        private final List<MethodHandle> setters = new ArrayList<>();
        private final List<MethodHandle> getters = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();
        private final int first;

        Dynamic(List<Object> objects, int firstIndex) {
            this.first = firstIndex;
            for (int i = 0; i < objects.size(); i++) {
                Fields fields = new Fields(objects.get(i).getClass(), firstIndex + parameters.size(), Set.of());
                for (ParameterInfo p : fields.parameters) {
                    parameters.add(p.asDynamic());
                    owners.add(i);
                }
                setters.addAll(fields.setters);
                getters.addAll(fields.getters);
            }
        }

        public List<ParameterInfo> parameters() {
            return parameters;
        }

        public void set(ParameterInfo p, List<Object> objects, Object value) {
            int at = p.index() - first;
            CmdletMetadata.set(setters.get(at), objects.get(owners.get(at)), value);
        }

        public Object get(ParameterInfo p, List<Object> objects) {
            int at = p.index() - first;
            return CmdletMetadata.get(getters.get(at), objects.get(owners.get(at)));
        }
    }

    /** Reads the fields of a class and its superclasses, its own first, as .NET lists properties. */
    private static final class Fields {

        private final List<ParameterInfo> parameters = new ArrayList<>();
        private final List<MethodHandle> setters = new ArrayList<>();
        private final List<MethodHandle> getters = new ArrayList<>();

        /** @param leftOut parameter sets that are not read */
        Fields(Class<?> type, int firstIndex, Set<String> leftOut) {
            List<Class<?>> classes = new ArrayList<>();
            for (Class<?> c = type; c != null && c != Object.class && c != PipelineCmdlet.class; c = c.getSuperclass()) {
                classes.add(c);
            }
            for (Class<?> c : classes) {
                for (Field field : c.getDeclaredFields()) {
                    List<ParameterInfo.InSet> sets = sets(field, leftOut);
                    if (!sets.isEmpty() && !Modifier.isStatic(field.getModifiers())) {
                        read(field, sets, firstIndex + parameters.size());
                    }
                }
            }
        }

        private void read(Field field, List<ParameterInfo.InSet> sets, int index) {
            try {
                field.setAccessible(true);
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                setters.add(Values.converting(lookup.unreflectSetter(field), field.getType()).asType(SETTER));
                getters.add(lookup.unreflectGetter(field).asType(GETTER));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("Parameter field " + field + " cannot be reached.", e);
            }
            parameters.add(parameter(field, sets, index));
        }

        /** What a field's annotations say of each parameter set; none for a field that is no parameter. */
        private static List<ParameterInfo.InSet> sets(Field field, Set<String> leftOut) {
            List<ParameterInfo.InSet> sets = new ArrayList<>();
            for (Parameter p : field.getAnnotationsByType(Parameter.class)) {
                List<String> names = p.parameterSets().length == 0 ? List.of(p.parameterSet()) : List.of(p.parameterSets());
                for (String name : names) {
                    if (!leftOut.contains(name)) {
                        sets.add(new ParameterInfo.InSet(name.isEmpty() ? ParameterInfo.ALL_SETS : name, p.mandatory(),
                            p.position() < 0 ? ParameterInfo.NAMED : p.position(), p.valueFromPipeline(), p.valueFromPipelineByPropertyName(),
                            p.valueFromRemainingArguments(), p.helpMessage(), p.dontShow()));
                    }
                }
            }
            return sets;
        }

        private static String name(Field field) {
            for (Parameter p : field.getAnnotationsByType(Parameter.class)) {
                if (!p.name().isEmpty()) {
                    return p.name();
                }
            }
            return Character.toUpperCase(field.getName().charAt(0)) + field.getName().substring(1);
        }

        private static ParameterInfo parameter(Field field, List<ParameterInfo.InSet> sets, int index) {
            Alias alias = field.getAnnotation(Alias.class);
            boolean isEncoding = field.isAnnotationPresent(EncodingArgument.class);
            ClrType type = isEncoding ? ClrTypes.find("System.Text.Encoding") : Values.type(field);
            List<ArgumentRule> rules = new ArrayList<>();
            if (isEncoding) {
                rules.add(new EncodingRule());
            } else if (!ParameterInfo.takesAnything(type)) {
                rules.add(new TypeRule(isAnythings(type) ? ClrTypes.of(Object[].class) : type));
            }
            validations(field, rules);
            boolean isSwitch = type.fullName().equals("System.Management.Automation.SwitchParameter");
            return new ParameterInfo(index, name(field), type, isSwitch, alias == null ? List.of() : List.of(alias.value()), sets, rules)
                .allowing(field.isAnnotationPresent(AllowNull.class), field.isAnnotationPresent(AllowEmptyString.class),
                    field.isAnnotationPresent(AllowEmptyCollection.class));
        }

        /** PSObject[]: the elements stay as they are. */
        private static boolean isAnythings(ClrType type) {
            return type.isArray() && ParameterInfo.takesAnything(type.element());
        }

        private static void validations(Field field, List<ArgumentRule> rules) {
            if (field.isAnnotationPresent(ValidateNotNull.class)) {
                rules.add(new Validations.NotNull(false, false));
            }
            if (field.isAnnotationPresent(ValidateNotNullOrEmpty.class)) {
                rules.add(new Validations.NotNull(true, false));
            }
            if (field.isAnnotationPresent(ValidateNotNullOrWhiteSpace.class)) {
                rules.add(new Validations.NotNull(true, true));
            }
            ValidateNotNamedLike other = field.getAnnotation(ValidateNotNamedLike.class);
            if (other != null) {
                rules.add(new NotNamedLikeRule(other.type(), List.of(other.values()), other.message()));
            }
            ValidateSet set = field.getAnnotation(ValidateSet.class);
            if (set != null) {
                rules.add(new Validations.InSet(List.of(set.value()), set.ignoreCase(), null));
            }
            ValidateRange range = field.getAnnotation(ValidateRange.class);
            if (range != null) {
                Class<?> type = field.getType();
                rules.add(type == TimeSpan.class ? new Validations.InRange(milliseconds(range.min()), milliseconds(range.max()))
                    : type == Double.class ? new Validations.InRange((double) range.min(), (double) range.max())
                    : new Validations.InRange(number(range.min()), number(range.max())));
            }
            ValidateLength length = field.getAnnotation(ValidateLength.class);
            if (length != null) {
                rules.add(new Validations.OfLength(length.min(), length.max()));
            }
            ValidateCount count = field.getAnnotation(ValidateCount.class);
            if (count != null) {
                rules.add(new Validations.OfCount(count.min(), count.max()));
            }
            ValidatePattern pattern = field.getAnnotation(ValidatePattern.class);
            if (pattern != null) {
                rules.add(new Validations.Matching(pattern.value(), pattern.ignoreCase() ? org.mooring.dotnet.regex.Regex.IGNORE_CASE : org.mooring.dotnet.regex.Regex.NONE, null));
            }
        }

        /** A whole number as one, so that messages show it so. */
        private static TimeSpan milliseconds(double value) {
            return TimeSpan.from(value, TimeSpan.TICKS_PER_MILLISECOND);
        }

        private static Object number(double value) {
            if (value == (int) value) {
                return (int) value;
            }
            return value == (long) value ? (Object) (long) value : (Object) value;
        }
    }

    /** Between the fields' Java types and the values that the binder makes. */
    static final class Values {

        private Values() {}

        static ClrType type(Field field) {
            DotNetType named = field.getAnnotation(DotNetType.class);
            if (named != null) {
                ClrType type = ClrTypes.find(named.value());
                boolean wraps = field.getType().isArray() && (type == null || !type.isArray());
                return wraps || type == null ? ClrTypes.of(field.getType()) : type;
            }
            Class<?> java = field.getType();
            if (java == boolean.class) {
                return ClrTypes.find("System.Management.Automation.SwitchParameter");
            }
            if (java == ScriptBlock.class) {
                return ClrTypes.find("System.Management.Automation.ScriptBlock");
            }
            if (java == ScriptBlock[].class) {
                return ClrTypes.find("System.Management.Automation.ScriptBlock[]");
            }
            return ClrTypes.of(java);
        }

        static MethodHandle converting(MethodHandle setter, Class<?> type) throws IllegalAccessException {
            if (type == boolean.class) {
                return filtered(setter, "truth", boolean.class);
            }
            if (type.isPrimitive()) {
                Class<?> box = MethodType.methodType(type).wrap().returnType();
                return MethodHandles.filterArguments(setter.asType(setter.type().changeParameterType(1, box)), 1,
                    MethodHandles.identity(Object.class).asType(MethodType.methodType(box, Object.class)));
            }
            return setter;
        }

        private static MethodHandle filtered(MethodHandle setter, String name, Class<?> type) throws IllegalAccessException {
            try {
                return MethodHandles.filterArguments(setter, 1,
                    MethodHandles.lookup().findStatic(Values.class, name, MethodType.methodType(type, Object.class)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        static boolean truth(Object value) {
            return value != null && Conversion.toBoolean(value);
        }
    }
}
