package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.object.Members;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/**
 * Binds each object from the pipeline to the parameters that the command line left: by value and by property name, first without and then
 * with conversion; and what arguments that are script blocks make of it.
 */
final class PipelineBinding {

    private final Engine engine;
    private final Binding binding;
    private long setsOfCommandLine;
    private List<DelayedArgument> delayed;
    private boolean[] fromPipeline;
    private Object[] before;

    private record DelayedArgument(ParameterInfo parameter, PSScriptBlock block, Argument argument) {}

    PipelineBinding(Engine engine, Binding binding) {
        this.engine = engine;
        this.binding = binding;
    }

    /** The command line is bound: this is where each object begins. */
    void begin() {
        setsOfCommandLine = binding.sets;
    }

    /** An argument whose value the block makes of each object. */
    void delay(ParameterInfo parameter, PSScriptBlock block, Argument argument) {
        if (delayed == null) {
            delayed = new ArrayList<>();
        }
        delayed.add(new DelayedArgument(parameter, block, argument));
        binding.hold(parameter, null);
    }

    /** Whether any parameter can take what is piped in. */
    boolean takesPipeline() {
        return delayed != null || !binding.parameters().pipelineParameters().isEmpty();
    }

    /** Binds one object from the pipeline; answers the error that says why it can't be, or null. */
    DotNetException bindInput(Object input) {
        restore();
        binding.sets = setsOfCommandLine;
        List<ParameterInfo> candidates = binding.parameters().pipelineParameters();
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
            return conversion ? BindingErrors.inputNotBound(binding.call, input) : refused[0];
        }
        if (!any && delayed == null) {
            return BindingErrors.inputNotBound(binding.call, input);
        }
        if (Long.bitCount(binding.sets) > 1 && !binding.parameters().setNames().isEmpty()) {
            long satisfied = binding.satisfied();
            long defaultBit = binding.parameters().defaultSetBit();
            if ((satisfied & defaultBit) != 0) {
                binding.sets = defaultBit;
            } else if (Long.bitCount(satisfied) == 1) {
                binding.sets = satisfied;
            } else if (satisfied != 0) {
                return BindingErrors.ambiguousSet(binding.call);
            }
        }
        List<ParameterInfo> missing = binding.missing();
        if (!missing.isEmpty()) {
            return BindingErrors.inputMandatoryMissing(binding.call, input, String.join(" ", missing.stream().map(ParameterInfo::name).toList()));
        }
        return null;
    }

    private void bindDelayed(Object input) {
        for (DelayedArgument argument : delayed) {
            Collector output = new Collector();
            argument.block().run(input, output::write);
            if (output.count() == 0) {
                throw BindingErrors.blockWithoutOutput(binding.call, argument.argument(), argument.parameter());
            }
            Object value = output.value();
            binding.set(argument.parameter(), value, argument.argument());
        }
    }

    private boolean canTake(ParameterInfo p) {
        return !binding.isBound(p) && (p.setMask & binding.sets) != 0;
    }

    private boolean byValue(Object input, List<ParameterInfo> candidates, boolean converting, DotNetException[] refused) {
        boolean any = false;
        long defaultBit = binding.parameters().defaultSetBit() & binding.sets;
        for (int pass = defaultBit == 0 ? 1 : 0; pass < 2 && !any; pass++) {
            for (ParameterInfo p : candidates) {
                if (!canTake(p) || pass == 0 && (p.setMask & defaultBit) == 0) {
                    continue;
                }
                for (ParameterInfo.InSet inSet : p.sets()) {
                    if (inSet.fromPipeline() && binding.isValid(inSet)) {
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
                if (inSet.fromPipelineByName() && binding.isValid(inSet)) {
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
        boolean exact = Binding.isOfType(p, value);
        if (!converting && !exact) {
            return false;
        }
        Object fits;
        try {
            fits = binding.fitted(p, value, new Argument(p.name(), value, true, null, null, false));
        } catch (DotNetException e) {
            // An object of another type name than is asked for is just not for this parameter.
            if ((converting || exact) && !e.errorRecord().errorId().equals(BindingErrors.TYPE_NAME)) {
                refused[0] = e;
            }
            return false;
        }
        if (fromPipeline == null) {
            fromPipeline = new boolean[binding.values().length];
            before = new Object[binding.values().length];
        }
        before[p.index()] = binding.target.get(p);
        fromPipeline[p.index()] = true;
        binding.hold(p, fits);
        binding.target.set(p, fits);
        binding.call.rebound(p, fits);
        if (!inSet.isAll()) {
            binding.sets &= p.setMask;
        }
        refused[0] = null;
        return true;
    }

    /** Takes back what the last object had bound. */
    private void restore() {
        if (fromPipeline == null) {
            return;
        }
        for (ParameterInfo p : binding.parameters().pipelineParameters()) {
            int i = p.index();
            if (fromPipeline[i]) {
                fromPipeline[i] = false;
                binding.hold(p, Call.UNBOUND);
                binding.call.rebound(p, Call.UNBOUND);
                binding.target.set(p, before[i]);
            }
        }
    }
}
