package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSObject;
import org.mooring.object.SwitchParameter;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scope;

/**
 * Binds the arguments of one call to the parameters of a cmdlet or advanced function, as PowerShell's CmdletParameterBinderController:
 * by name, by position, what remains, defaults, parameter sets, mandatory ones; then each object from the pipeline ({@link PipelineBinding}).
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
    /** The {@code $PSDefaultParameterValues} of where the command was called, not those of the command's module. */
    private final Object defaults;
    private final Call call;
    private final Target target;
    private final boolean script;
    private final Binding binding;
    private final PipelineBinding pipeline;
    private boolean[] boundBySplat;

    /** @param script whether the command is a script's: errors of conversion are named differently */
    public Binder(Engine engine, CommandParameters parameters, Call call, Target target, boolean script) {
        this.engine = engine;
        this.defaults = DefaultValues.seen(engine);
        this.call = call;
        this.target = target;
        this.script = script;
        call.strictly();
        this.binding = new Binding(parameters, call, target, script);
        this.pipeline = new PipelineBinding(engine, binding);
    }

    /** What is bound to each parameter, {@link Call#UNBOUND} where nothing is. */
    public Object[] values() {
        return binding.values();
    }

    public boolean isBound(ParameterInfo p) {
        return binding.isBound(p);
    }

    /** The value of a parameter by its exact name, or {@link Call#UNBOUND}. */
    public Object boundValue(String name) {
        ParameterInfo p = parameters().exact(name);
        return p == null ? Call.UNBOUND : binding.values()[p.index()];
    }

    Call call() {
        return call;
    }

    /** What is bound, by name. */
    public Map<String, Object> boundMap() {
        return binding.byName();
    }

    public CommandParameters parameters() {
        return binding.parameters();
    }

    /** Binds what stands on the command line. */
    public void bindCommandLine(Argument[] arguments) {
        List<Argument> left = named(arguments);
        left = positional(left);
        binding.tellCall();
        List<ParameterInfo> dynamic = target.dynamicParameters();
        if (!dynamic.isEmpty()) {
            binding.add(dynamic);
            left = named(left.toArray(Argument[]::new));
            left = positional(left);
        }
        defaults();
        remaining(left);
        resolveSet(call.expectingInput());
        mandatory();
        pipeline.begin();
        binding.tellCall();
    }

    /** Binds what the arguments say, and asks nobody for what is missing: for who only wants to know what would be. */
    public void bindGiven(Argument[] arguments) {
        positional(named(arguments));
        binding.tellCall();
    }

    private List<Argument> named(Argument[] arguments) {
        boundBySplat = new boolean[binding.values().length];
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
        ParameterInfo p = parameters().exact(argument.name());
        if (p != null) {
            return p;
        }
        if (argument.name().isEmpty()) {
            return null;
        }
        List<ParameterInfo> fitting = parameters().startingWith(argument.name());
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
        int[] positions = Arrays.stream(parameters().all()).flatMapToInt(p -> p.sets().stream().mapToInt(ParameterInfo.InSet::position))
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
                here |= inSet.position() == position ? binding.maskOf(inSet) : 0;
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
        for (ParameterInfo p : parameters().all()) {
            if (isBound(p) || (p.setMask & binding.sets) == 0) {
                continue;
            }
            for (ParameterInfo.InSet inSet : p.sets()) {
                if (inSet.position() == position && binding.isValid(inSet) && !inSet.fromRemaining()) {
                    found.add(p);
                    break;
                }
            }
        }
        return found;
    }

    /** The one that the argument fits best; where it fits none as it is, a script's parameter that comes first converts it, or refuses it. */
    private ParameterInfo choose(List<ParameterInfo> candidates, int position, Argument argument) {
        long defaultBit = parameters().defaultSetBit() & binding.sets;
        for (int pass = 0; pass < 4; pass++) {
            boolean inDefault = pass % 2 == 0;
            boolean converting = pass >= 2;
            ParameterInfo taken = null;
            for (ParameterInfo p : candidates) {
                boolean isDefault = defaultBit != 0 && p.sets().stream()
                    .anyMatch(s -> s.position() == position && (s.isAll() || (binding.maskOf(s) & defaultBit) != 0));
                if (inDefault != isDefault) {
                    continue;
                }
                if (script && converting) {
                    return p;
                }
                if (!fits(p, argument.value(), converting)) {
                    continue;
                }
                if (taken == null) {
                    taken = p;
                } else if ((taken.setMask & p.setMask & binding.sets) == 0) {
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
        for (ArgumentRule rule : p.rules()) {
            if (rule instanceof NotNamedLikeRule other && (other.takes(value) || other.isRefused(value))) {
                return other.takes(value);
            }
        }
        if (Binding.isOfType(p, value)) {
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

    /** What is left goes to the parameter that takes the rest, or is an error. */
    private void remaining(List<Argument> left) {
        if (left.isEmpty()) {
            return;
        }
        for (ParameterInfo p : parameters().all()) {
            if (!isBound(p) && p.sets().stream().anyMatch(s -> s.fromRemaining() && binding.isValid(s))) {
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
        Map<ParameterInfo, Object> values = DefaultValues.of(defaults, call, parameters());
        values.forEach((p, value) -> {
            if (!isBound(p) && (p.setMask & binding.sets) != 0) {
                try {
                    bind(p, value, Argument.named(p.name(), value));
                } catch (DotNetException e) {
                    engine.warn(e.getMessage());
                }
            }
        });
    }

    private void bind(ParameterInfo p, Object value, Argument argument) {
        binding.sets &= p.setMask;
        if (binding.sets == 0) {
            binding.sets = p.setMask;
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
            pipeline.delay(p, block, argument);
            return;
        }
        binding.set(p, value, argument);
    }

    /** Leaves one set, or those among which the pipeline can decide. */
    private void resolveSet(boolean pipelineDecides) {
        if (Long.bitCount(binding.sets) <= 1 || parameters().setNames().isEmpty()) {
            return;
        }
        if (pipelineDecides) {
            long takingInput = 0;
            for (ParameterInfo p : parameters().pipelineParameters()) {
                if (!isBound(p)) {
                    takingInput |= p.setMask;
                }
            }
            if ((takingInput & binding.sets) != 0 && Long.bitCount(takingInput & binding.sets) < Long.bitCount(binding.sets)
                    && (parameters().defaultSetBit() & takingInput & binding.sets) == 0) {
                binding.sets &= takingInput;
            }
            return;
        }
        long satisfied = binding.satisfied();
        long defaultBit = parameters().defaultSetBit();
        if ((binding.sets & defaultBit) != 0) {
            binding.sets = defaultBit;
        } else if (Long.bitCount(satisfied) == 1) {
            binding.sets = satisfied;
        } else if (satisfied != 0 || Long.bitCount(binding.sets) > 1) {
            throw BindingErrors.ambiguousSet(call);
        }
    }

    /** Asks for mandatory parameters that are missing, where the pipeline won't give them. */
    private void mandatory() {
        long set = Long.bitCount(binding.sets) == 1 || parameters().setNames().isEmpty() ? binding.sets
            : (binding.sets & parameters().defaultSetBit()) != 0 ? parameters().defaultSetBit() : 0;
        if (set == 0) {
            return;
        }
        List<ParameterInfo> missing = binding.missing(set);
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
        return binding.setName();
    }

    /** Whether any parameter can take what is piped in. */
    public boolean takesPipeline() {
        return pipeline.takesPipeline();
    }

    /** Binds one object from the pipeline; answers the error that says why it can't be, or null. */
    public DotNetException bindInput(Object input) {
        return pipeline.bindInput(input);
    }
}
