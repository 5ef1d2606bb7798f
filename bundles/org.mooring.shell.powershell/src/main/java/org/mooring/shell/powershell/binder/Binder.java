package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.SwitchParameter;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/**
 * Binds the arguments of one call to the parameters of a cmdlet or advanced function, as PowerShell's CmdletParameterBinderController:
 * by name, by position, what remains, defaults, parameter sets, mandatory ones; then for each object from the pipeline by value and by
 * property name, first without and then with conversion.
 */
public final class Binder {

    /** Where bound values go. */
    public interface Target {

        void set(ParameterInfo parameter, Object value);

        /** What the parameter holds before an object from the pipeline is bound. */
        Object get(ParameterInfo parameter);

        /** The parameters that come of the arguments bound so far; empty for most commands. */
        default List<ParameterInfo> dynamicParameters() {
            return List.of();
        }
    }

    private final Engine engine;
    private final Call call;
    private final Target target;
    private final boolean script;
    private CommandParameters parameters;
    private Object[] bound;
    private long sets;
    private long setsOfCommandLine;
    private List<DelayedArgument> delayed;
    private boolean[] fromPipeline;
    private boolean[] boundBySplat;
    private Object[] before;

    private record DelayedArgument(ParameterInfo parameter, PSScriptBlock block, Argument argument) {}

    /** @param script whether the command is a script's: errors of conversion are named differently */
    public Binder(Engine engine, CommandParameters parameters, Call call, Target target, boolean script) {
        this.engine = engine;
        this.parameters = parameters;
        this.call = call;
        this.target = target;
        this.script = script;
        call.strictly();
        this.bound = new Object[parameters.all().length];
        Arrays.fill(bound, Call.UNBOUND);
        this.sets = parameters.allSets();
    }

    /** What is bound to each parameter, {@link Call#UNBOUND} where nothing is. */
    public Object[] values() {
        return bound;
    }

    public boolean isBound(ParameterInfo p) {
        return bound[p.index()] != Call.UNBOUND;
    }

    /** The value of a parameter by its exact name, or {@link Call#UNBOUND}. */
    public Object boundValue(String name) {
        ParameterInfo p = parameters.exact(name);
        return p == null ? Call.UNBOUND : bound[p.index()];
    }

    Call call() {
        return call;
    }

    /** What is bound, by name. */
    public Map<String, Object> boundMap() {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (ParameterInfo p : parameters.all()) {
            if (isBound(p)) {
                map.put(p.name(), bound[p.index()]);
            }
        }
        return map;
    }

    public CommandParameters parameters() {
        return parameters;
    }

    /** Binds what stands on the command line. */
    public void bindCommandLine(Argument[] arguments) {
        List<Argument> left = named(arguments);
        left = positional(left);
        call.bound(parameters.all(), bound);
        List<ParameterInfo> dynamic = target.dynamicParameters();
        if (!dynamic.isEmpty()) {
            CommandParameters more = parameters.with(dynamic);
            Object[] old = bound;
            CommandParameters oldParameters = parameters;
            bound = new Object[more.all().length];
            Arrays.fill(bound, Call.UNBOUND);
            for (ParameterInfo p : oldParameters.all()) {
                if (old[p.index()] != Call.UNBOUND) {
                    bound[more.exact(p.name()).index()] = old[p.index()];
                }
            }
            parameters = more;
            sets = more.allSets();
            for (ParameterInfo p : more.all()) {
                if (isBound(p)) {
                    sets &= p.setMask;
                }
            }
            left = named(left.toArray(Argument[]::new));
            left = positional(left);
        }
        defaults();
        remaining(left);
        resolveSet(call.expectingInput());
        mandatory();
        setsOfCommandLine = sets;
        call.bound(parameters.all(), bound);
    }

    /** Binds what the arguments say, and asks nobody for what is missing: for who only wants to know what would be. */
    public void bindGiven(Argument[] arguments) {
        positional(named(arguments));
        call.bound(parameters.all(), bound);
    }

    private List<Argument> named(Argument[] arguments) {
        boundBySplat = new boolean[bound.length];
        List<Argument> left = new ArrayList<>(arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            Argument argument = arguments[i];
            if (argument.isPositional()) {
                left.add(argument);
                continue;
            }
            ParameterInfo p = find(argument);
            if (p == null) {
                left.add(argument);
                continue;
            }
            if (isBound(p)) {
                if (argument.splatted() && !boundBySplat[p.index()]) {
                    continue;
                }
                throw BindingErrors.alreadyBound(call, argument, p);
            }
            if (!argument.hasValue()) {
                if (p.isSwitch()) {
                    bind(p, SwitchParameter.PRESENT, argument);
                    continue;
                }
                if (i + 1 == arguments.length || !arguments[i + 1].isPositional()) {
                    throw BindingErrors.missingArgument(call, argument, p);
                }
                Argument value = arguments[++i];
                bind(p, value.value(), new Argument(argument.name(), value.value(), true, value.extent(), value.text(), false));
            } else {
                bind(p, argument.value(), argument);
                boundBySplat[p.index()] = argument.splatted();
            }
        }
        return left;
    }

    /** The parameter that a name means; null when there is none. */
    private ParameterInfo find(Argument argument) {
        ParameterInfo p = parameters.exact(argument.name());
        if (p != null) {
            return p;
        }
        if (argument.name().isEmpty()) {
            return null;
        }
        List<ParameterInfo> fitting = parameters.startingWith(argument.name());
        if (fitting.isEmpty()) {
            return null;
        }
        if (fitting.size() > 1) {
            throw BindingErrors.ambiguous(call, argument, fitting);
        }
        return fitting.get(0);
    }

    /** Binds positional arguments: at each position first without conversion, the default set before the others. */
    private List<Argument> positional(List<Argument> arguments) {
        List<Argument> left = new ArrayList<>(arguments);
        if (left.stream().noneMatch(Argument::isPositional)) {
            return left;
        }
        int[] positions = Arrays.stream(parameters.all()).flatMapToInt(p -> p.sets().stream().mapToInt(ParameterInfo.InSet::position))
            .filter(position -> position != ParameterInfo.NAMED).sorted().distinct().toArray();
        for (int position : positions) {
            int next = nextPositional(left, 0);
            if (next < 0) {
                break;
            }
            Argument argument = left.get(next);
            List<ParameterInfo> candidates = at(position);
            if (candidates.isEmpty()) {
                continue;
            }
            if (script && candidates.size() > 1 && meetAt(candidates, position)) {
                throw BindingErrors.ambiguousPosition(call);
            }
            ParameterInfo taken = candidates.size() == 1 ? candidates.get(0) : choose(candidates, position, argument);
            bind(taken, argument.value(), argument);
            call.boundPositionally(taken);
            left.remove(next);
        }
        return left;
    }

    private static int nextPositional(List<Argument> arguments, int from) {
        for (int i = from; i < arguments.size(); i++) {
            if (arguments.get(i).isPositional()) {
                return i;
            }
            if (i + 1 < arguments.size() && arguments.get(i + 1).isPositional()) {
                i++;
            }
        }
        return -1;
    }

    /** Whether two of them have the position in one set. */
    private boolean meetAt(List<ParameterInfo> candidates, int position) {
        long taken = 0;
        for (ParameterInfo p : candidates) {
            long here = 0;
            for (ParameterInfo.InSet inSet : p.sets()) {
                here |= inSet.position() == position ? maskOf(inSet) : 0;
            }
            if ((taken & here) != 0) {
                return true;
            }
            taken |= here;
        }
        return false;
    }

    private List<ParameterInfo> at(int position) {
        List<ParameterInfo> found = new ArrayList<>(2);
        for (ParameterInfo p : parameters.all()) {
            if (isBound(p) || (p.setMask & sets) == 0) {
                continue;
            }
            for (ParameterInfo.InSet inSet : p.sets()) {
                if (inSet.position() == position && isValid(inSet) && !inSet.fromRemaining()) {
                    found.add(p);
                    break;
                }
            }
        }
        return found;
    }

    private boolean isValid(ParameterInfo.InSet inSet) {
        return inSet.isAll() || (maskOf(inSet) & sets) != 0;
    }

    private long maskOf(ParameterInfo.InSet inSet) {
        if (inSet.isAll()) {
            return -1;
        }
        long bit = 1;
        for (String name : parameters.setNames()) {
            if (name.equalsIgnoreCase(inSet.set())) {
                return bit;
            }
            bit <<= 1;
        }
        return 0;
    }

    /** Of a cmdlet the one that the argument fits best; a script's parameter converts whatever comes first, or refuses it. */
    private ParameterInfo choose(List<ParameterInfo> candidates, int position, Argument argument) {
        long defaultBit = parameters.defaultSetBit() & sets;
        for (int pass = 0; pass < 4; pass++) {
            boolean inDefault = pass % 2 == 0;
            boolean converting = pass >= 2;
            ParameterInfo taken = null;
            for (ParameterInfo p : candidates) {
                boolean isDefault = defaultBit != 0 && p.sets().stream()
                    .anyMatch(s -> s.position() == position && (s.isAll() || (maskOf(s) & defaultBit) != 0));
                if (inDefault != isDefault) {
                    continue;
                }
                if (script) {
                    return p;
                }
                if (!fits(p, argument.value(), converting)) {
                    continue;
                }
                if (taken == null) {
                    taken = p;
                } else if ((taken.setMask & p.setMask & sets) == 0) {
                    throw BindingErrors.ambiguousSet(call);
                }
            }
            if (taken != null) {
                return taken;
            }
        }
        return candidates.get(0);
    }

    private static boolean fits(ParameterInfo p, Object value, boolean converting) {
        if (isOfType(p, value)) {
            return true;
        }
        if (!converting) {
            return false;
        }
        try {
            new TypeRule(p.type()).apply(value);
            return true;
        } catch (DotNetException e) {
            return false;
        }
    }

    /** Whether a value needs no conversion: it is of the parameter's type, or of its elements' type. */
    private static boolean isOfType(ParameterInfo p, Object value) {
        Object base = PSObject.base(value);
        return p.fits(base) || p.type().isArray() && base instanceof Object[] values && values.length > 0
            && Arrays.stream(values).allMatch(one -> one != null && p.type().element().isInstance(PSObject.base(one)));
    }

    /** What is left goes to the parameter that takes the rest, or is an error. */
    private void remaining(List<Argument> left) {
        if (left.isEmpty()) {
            return;
        }
        for (ParameterInfo p : parameters.all()) {
            if (!isBound(p) && p.sets().stream().anyMatch(s -> s.fromRemaining() && isValid(s))) {
                List<Object> values = new ArrayList<>();
                for (Argument argument : left) {
                    if (!argument.isPositional()) {
                        values.add(argument.hasValue() && argument.extent() != null && !argument.splatted() ? argument.dashed() + ":" : argument.dashed());
                    }
                    if (argument.hasValue()) {
                        values.add(argument.value());
                    }
                }
                Object value = RemainingArguments.of(values);
                if (values.size() == 1 && isArray(values.get(0))) {
                    value = values.get(0);
                }
                bind(p, value, left.get(0));
                return;
            }
        }
        for (Argument argument : left) {
            if (!argument.isPositional()) {
                throw BindingErrors.namedNotFound(call, argument);
            }
        }
        throw BindingErrors.positionalNotFound(call, left.get(0));
    }

    private static boolean isArray(Object value) {
        return value instanceof Object[] || value instanceof List;
    }

    /** {@code $PSDefaultParameterValues}. */
    private void defaults() {
        Map<ParameterInfo, Object> values = DefaultValues.of(engine, call, parameters);
        values.forEach((p, value) -> {
            if (!isBound(p) && (p.setMask & sets) != 0) {
                try {
                    bind(p, value, Argument.named(p.name(), value));
                } catch (DotNetException e) {
                    engine.warn(e.getMessage());
                }
            }
        });
    }

    private void bind(ParameterInfo p, Object value, Argument argument) {
        sets &= p.setMask;
        if (sets == 0) {
            sets = p.setMask;
            throw BindingErrors.ambiguousSet(call);
        }
        Object base = PSObject.base(value);
        ClrType element = p.type().isArray() ? p.type().element() : p.type();
        boolean delays = base instanceof PSScriptBlock && p.takesPipeline() && element != ClrTypes.OBJECT
            && !element.isAssignableFrom(ClrTypes.of(base));
        if (delays && !call.expectingInput()) {
            throw BindingErrors.blockWithoutInput(call, argument, p);
        }
        if (delays && base instanceof PSScriptBlock block) {
            if (delayed == null) {
                delayed = new ArrayList<>();
            }
            delayed.add(new DelayedArgument(p, block, argument));
            bound[p.index()] = null;
            return;
        }
        set(p, value, argument);
    }

    private void set(ParameterInfo p, Object value, Argument argument) {
        Object fits = Coercion.apply(p, value, argument, call, script);
        bound[p.index()] = fits;
        target.set(p, fits);
    }

    /** Leaves one set, or those among which the pipeline can decide. */
    private void resolveSet(boolean pipelineDecides) {
        if (Long.bitCount(sets) <= 1 || parameters.setNames().isEmpty()) {
            return;
        }
        if (pipelineDecides) {
            long takingInput = 0;
            for (ParameterInfo p : parameters.pipelineParameters()) {
                if (!isBound(p)) {
                    takingInput |= p.setMask;
                }
            }
            if ((takingInput & sets) != 0 && Long.bitCount(takingInput & sets) < Long.bitCount(sets)
                    && (parameters.defaultSetBit() & takingInput & sets) == 0) {
                sets &= takingInput;
            }
            return;
        }
        long satisfied = satisfied();
        long defaultBit = parameters.defaultSetBit();
        if ((sets & defaultBit) != 0) {
            sets = defaultBit;
        } else if (Long.bitCount(satisfied) == 1) {
            sets = satisfied;
        } else if (satisfied != 0 || Long.bitCount(sets) > 1) {
            throw BindingErrors.ambiguousSet(call);
        }
    }

    /** The sets whose mandatory parameters are all bound. */
    private long satisfied() {
        long result = 0;
        for (long bit = 1; bit <= sets && bit > 0; bit <<= 1) {
            if ((sets & bit) != 0 && missing(bit).isEmpty()) {
                result |= bit;
            }
        }
        return result;
    }

    private List<ParameterInfo> missing(long set) {
        List<ParameterInfo> missing = List.of();
        for (ParameterInfo p : parameters.mandatoryParameters()) {
            if (!isBound(p) && (p.setMask & set) != 0 && isMandatory(p, set)) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(p);
            }
        }
        return missing;
    }

    private boolean isMandatory(ParameterInfo p, long set) {
        for (ParameterInfo.InSet inSet : p.sets()) {
            if (inSet.mandatory() && (inSet.isAll() || (maskOf(inSet) & set) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** Asks for mandatory parameters that are missing, where the pipeline won't give them. */
    private void mandatory() {
        long set = Long.bitCount(sets) == 1 || parameters.setNames().isEmpty() ? sets
            : (sets & parameters.defaultSetBit()) != 0 ? parameters.defaultSetBit() : 0;
        if (set == 0) {
            return;
        }
        List<ParameterInfo> missing = missing(set);
        if (call.expectingInput() && !missing.isEmpty()) {
            missing.removeIf(ParameterInfo::takesPipeline);
        }
        if (missing.isEmpty()) {
            return;
        }
        Map<String, Object> answers = MandatoryPrompt.ask(engine, call, missing);
        for (ParameterInfo p : missing) {
            Object answer = answers.get(p.name());
            bind(p, answer, Argument.named(p.name(), answer));
        }
    }

    /** The name of the set that the arguments chose. */
    public String setName() {
        long bits = sets & parameters.allSets();
        if (parameters.setNames().isEmpty()) {
            return ParameterInfo.ALL_SETS;
        }
        if (Long.bitCount(bits) == 1) {
            return parameters.setName(bits);
        }
        return (bits & parameters.defaultSetBit()) != 0 ? parameters.setName(parameters.defaultSetBit()) : ParameterInfo.ALL_SETS;
    }

    // The pipeline

    /** Whether any parameter can take what is piped in. */
    public boolean takesPipeline() {
        return delayed != null || !parameters.pipelineParameters().isEmpty();
    }

    /** Binds one object from the pipeline; answers the error that says why it can't be, or null. */
    public DotNetException bindInput(Object input) {
        restore();
        sets = setsOfCommandLine;
        List<ParameterInfo> candidates = parameters.pipelineParameters();
        if (delayed != null) {
            bindDelayed(input);
        }
        DotNetException[] refused = new DotNetException[1];
        boolean any = false;
        any |= byValue(input, candidates, false, refused);
        any |= byName(input, candidates, false, refused);
        any |= byValue(input, candidates, true, refused);
        any |= byName(input, candidates, true, refused);
        if (refused[0] != null && !any) {
            String id = refused[0].errorRecord().errorId();
            boolean conversion = id.startsWith("ParameterArgumentTransformation") || id.startsWith("CannotConvertArgument");
            return conversion ? BindingErrors.inputNotBound(call, input) : refused[0];
        }
        if (!any && delayed == null) {
            return BindingErrors.inputNotBound(call, input);
        }
        if (Long.bitCount(sets) > 1 && !parameters.setNames().isEmpty()) {
            long satisfied = satisfied();
            long defaultBit = parameters.defaultSetBit();
            if ((satisfied & defaultBit) != 0) {
                sets = defaultBit;
            } else if (Long.bitCount(satisfied) == 1) {
                sets = satisfied;
            } else if (satisfied != 0) {
                return BindingErrors.ambiguousSet(call);
            }
        }
        List<ParameterInfo> missing = missing(Long.bitCount(sets) == 1 || parameters.setNames().isEmpty() ? sets : parameters.defaultSetBit());
        if (!missing.isEmpty()) {
            return BindingErrors.inputMandatoryMissing(call, input, String.join(" ", missing.stream().map(ParameterInfo::name).toList()));
        }
        return null;
    }

    private void bindDelayed(Object input) {
        for (DelayedArgument argument : delayed) {
            Collector output = new Collector();
            argument.block().run(input, output::write);
            if (output.count() == 0) {
                throw BindingErrors.blockWithoutOutput(call, argument.argument(), argument.parameter());
            }
            Object value = output.value();
            set(argument.parameter(), value, argument.argument());
        }
    }

    private boolean canTake(ParameterInfo p) {
        return !isBound(p) && (p.setMask & sets) != 0;
    }

    private boolean byValue(Object input, List<ParameterInfo> candidates, boolean converting, DotNetException[] refused) {
        boolean any = false;
        long defaultBit = parameters.defaultSetBit() & sets;
        for (int pass = defaultBit == 0 ? 1 : 0; pass < 2 && !any; pass++) {
            for (ParameterInfo p : candidates) {
                if (!canTake(p) || pass == 0 && (p.setMask & defaultBit) == 0) {
                    continue;
                }
                for (ParameterInfo.InSet inSet : p.sets()) {
                    if (inSet.fromPipeline() && isValid(inSet)) {
                        any |= tryBind(p, inSet, input, converting, refused);
                        break;
                    }
                }
            }
        }
        return any;
    }

    private boolean byName(Object input, List<ParameterInfo> candidates, boolean converting, DotNetException[] refused) {
        if (input == null) {
            return false;
        }
        boolean any = false;
        Members members = null;
        for (ParameterInfo p : candidates) {
            if (!canTake(p)) {
                continue;
            }
            for (ParameterInfo.InSet inSet : p.sets()) {
                if (inSet.fromPipelineByName() && isValid(inSet)) {
                    if (members == null) {
                        members = engine.members();
                    }
                    Object value = property(members, input, p);
                    if (value != Call.UNBOUND) {
                        any |= tryBind(p, inSet, value, converting, refused);
                    }
                    break;
                }
            }
        }
        return any;
    }

    private static Object property(Members members, Object input, ParameterInfo p) {
        Object value = PropertyOf.get(members, input, p.name());
        for (int i = 0; value == Call.UNBOUND && i < p.aliases().size(); i++) {
            value = PropertyOf.get(members, input, p.aliases().get(i));
        }
        return value;
    }

    private boolean tryBind(ParameterInfo p, ParameterInfo.InSet inSet, Object value, boolean converting, DotNetException[] refused) {
        boolean exact = isOfType(p, value);
        if (!converting && !exact) {
            return false;
        }
        Object fits;
        try {
            fits = Coercion.apply(p, value, new Argument(p.name(), value, true, null, null, false), call, script);
        } catch (DotNetException e) {
            // An object of another type name than is asked for is just not for this parameter.
            if ((converting || exact) && !e.errorRecord().errorId().equals(BindingErrors.TYPE_NAME)) {
                refused[0] = e;
            }
            return false;
        }
        if (fromPipeline == null) {
            fromPipeline = new boolean[bound.length];
            before = new Object[bound.length];
        }
        before[p.index()] = target.get(p);
        fromPipeline[p.index()] = true;
        bound[p.index()] = fits;
        target.set(p, fits);
        call.rebound(p, fits);
        if (!inSet.isAll()) {
            sets &= p.setMask;
        }
        refused[0] = null;
        return true;
    }

    /** Takes back what the last object had bound. */
    private void restore() {
        if (fromPipeline == null) {
            return;
        }
        for (ParameterInfo p : parameters.pipelineParameters()) {
            int i = p.index();
            if (fromPipeline[i]) {
                fromPipeline[i] = false;
                bound[i] = Call.UNBOUND;
                call.rebound(p, Call.UNBOUND);
                target.set(p, before[i]);
            }
        }
    }

    /** After the last object: mandatory parameters that no object has bound. */
    public Collection<ParameterInfo> unboundMandatory() {
        return missing(Long.bitCount(sets) == 1 || parameters.setNames().isEmpty() ? sets : parameters.defaultSetBit());
    }
}
