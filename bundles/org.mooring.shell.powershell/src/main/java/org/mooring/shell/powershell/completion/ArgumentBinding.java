package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.StaticTypes;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CommandInfo;

/**
 * Which arguments of a command go to which parameters, found by its text alone (PowerShell's pseudo binding). An argument that has no value
 * yet counts; values are not looked at.
 */
final class ArgumentBinding {

    /** What the binding is for. */
    enum Purpose { PARAMETER_NAME, ARGUMENT, STATIC }

    /** What stands for an argument. */
    enum Form { VALUE, SWITCH, MISSING }

    /**
     * One argument.
     *
     * @param name the CommandParameterAst that names its parameter; null for one by position
     * @param value the node of its value; null where it has none
     */
    record Argument(Ast name, Ast value, Form form) {

        boolean isNamed() {
            return name != null;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** The argument of a parameter, or those that it takes because they are left; empty for what comes down the pipeline. */
    record Bound(ParameterInfo parameter, List<Argument> arguments, boolean remaining) {

        Argument argument() {
            return remaining || arguments.isEmpty() ? null : arguments.get(0);
        }
    }

    private final Ast commandAst;
    private final CommandMetadata metadata;
    private final Purpose purpose;
    private List<Argument> arguments = new ArrayList<>();
    private final Map<ParameterInfo, Bound> bound = new LinkedHashMap<>();
    private final List<ParameterInfo> unbound = new ArrayList<>();
    private final Set<Ast> notFound = new LinkedHashSet<>();
    private final Set<Ast> ambiguous = new LinkedHashSet<>();
    private final Set<Ast> duplicates = new LinkedHashSet<>();
    private List<Argument> left = List.of();
    private long sets = -1;
    private boolean effective = true;

    private ArgumentBinding(Ast commandAst, CommandMetadata metadata, Purpose purpose) {
        this.commandAst = commandAst;
        this.metadata = metadata;
        this.purpose = purpose;
        unbound.addAll(metadata.parameters());
    }

    /**
     * Binds a command.
     *
     * @param atCursor the CommandParameterAst that is being completed, or null
     * @param positional whether values without a name are bound too
     * @return null when the session has no such command, or it is a program
     */
    static ArgumentBinding of(Request request, Ast commandAst, Ast atCursor, Purpose purpose, boolean positional) {
        CommandMetadata metadata = CommandMetadata.of(request, commandAst, atCursor);
        if (metadata == null) {
            return null;
        }
        ArgumentBinding binding = new ArgumentBinding(commandAst, metadata, purpose);
        binding.collect(atCursor);
        if (!binding.pair(atCursor)) {
            binding.fail();
            return binding;
        }
        binding.bind(positional);
        return binding;
    }

    private void fail() {
        effective = false;
        unbound.clear();
        unbound.addAll(metadata.parameters());
    }

    private void collect(Ast atCursor) {
        List<Ast> elements = commandAst.nodes("CommandElements");
        for (Ast element : elements.subList(1, elements.size())) {
            if (element.is("CommandParameterAst")) {
                if (!(metadata.isDynamic() && element == atCursor)) {
                    arguments.add(new Argument(element, element.node("Argument"), Form.VALUE));
                }
            } else if (!element.toString().equals("-")) {
                arguments.add(new Argument(null, element, Form.VALUE));
            }
        }
    }

    /** Gives names the values that follow them. False where that cannot be said while a name is being written. */
    private boolean pair(Ast atCursor) {
        List<Argument> paired = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (!argument.isNamed() || argument.value() != null) {
                paired.add(argument);
                continue;
            }
            Argument next = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
            boolean valueFollows = next != null && !next.isNamed();
            List<ParameterInfo> fitting = metadata.named(nameOf(argument), argument.name() != atCursor);
            if (fitting.size() != 1) {
                if (fitting.isEmpty() && valueFollows && atCursor != null) {
                    arguments = null;
                    return false;
                }
                (fitting.isEmpty() ? notFound : ambiguous).add(argument.name());
                i += valueFollows ? 1 : 0;
            } else if (fitting.get(0).isSwitch()) {
                paired.add(new Argument(argument.name(), null, Form.SWITCH));
            } else if (valueFollows) {
                paired.add(new Argument(argument.name(), next.value(), Form.VALUE));
                i++;
            } else if (next != null && metadata.named(nameOf(next), true).isEmpty()) {
                paired.add(new Argument(argument.name(), next.name(), Form.VALUE));
                i++;
            } else {
                paired.add(new Argument(argument.name(), null, Form.MISSING));
            }
        }
        arguments = paired;
        return true;
    }

    private static String nameOf(Argument argument) {
        return (String) argument.name().get("ParameterName");
    }

    private void bind(boolean positional) {
        left = bindNamed();
        if (sets == 0) {
            fail();
            return;
        }
        if (positional) {
            left = bindPositional(left);
        }
        if (metadata.bindsRest()) {
            bindRest();
            bindPipeline();
        }
        if (purpose != Purpose.PARAMETER_NAME && sets != -1 && Long.bitCount(sets) > 1) {
            chooseByMandatory();
        }
    }

    private List<Argument> bindNamed() {
        List<Argument> rest = new ArrayList<>();
        for (Argument argument : arguments) {
            if (!argument.isNamed()) {
                rest.add(argument);
                continue;
            }
            List<ParameterInfo> fitting = metadata.named(nameOf(argument), true);
            if (fitting.size() != 1) {
                (fitting.isEmpty() ? notFound : ambiguous).add(argument.name());
            } else if (bound.containsKey(fitting.get(0))) {
                duplicates.add(argument.name());
            } else {
                take(fitting.get(0), List.of(argument), false);
            }
        }
        return rest;
    }

    private void take(ParameterInfo parameter, List<Argument> values, boolean remaining) {
        sets &= metadata.maskOf(parameter);
        unbound.remove(parameter);
        bound.put(parameter, new Bound(parameter, values, remaining));
    }

    private List<Argument> bindPositional(List<Argument> values) {
        List<Argument> rest = new ArrayList<>();
        int next = 0;
        TreeSet<Integer> positions = new TreeSet<>();
        for (ParameterInfo p : unbound) {
            positions.addAll(metadata.positions(p, sets));
        }
        for (int position : positions) {
            List<ParameterInfo> here = unbound.stream().filter(p -> metadata.positions(p, sets).contains(position)).toList();
            if (here.isEmpty()) {
                continue;
            }
            while (next < values.size() && isSplatted(values.get(next))) {
                next++;
            }
            if (next == values.size()) {
                break;
            }
            Argument value = values.get(next++);
            long standard = metadata.defaultSet();
            ParameterInfo chosen = purpose != Purpose.PARAMETER_NAME && (sets & standard) != 0
                ? here.stream().filter(p -> metadata.positions(p, standard).contains(position) && fits(value, p)).findFirst().orElse(null) : null;
            if (chosen == null && purpose == Purpose.STATIC) {
                chosen = here.stream().filter(p -> fits(value, p)).findFirst().orElse(null);
            }
            if (chosen != null) {
                take(chosen, List.of(value), false);
            } else {
                long common = 0;
                for (ParameterInfo p : here) {
                    common |= metadata.maskOf(p);
                    unbound.remove(p);
                    bound.put(p, new Bound(p, List.of(value), false));
                }
                sets &= common;
            }
        }
        rest.addAll(values.subList(next, values.size()));
        return rest;
    }

    /** Whether a value goes to a parameter without a conversion, as far as its text tells. */
    private static boolean fits(Argument argument, ParameterInfo parameter) {
        ClrType given = StaticTypes.of(argument.value());
        ClrType wanted = parameter.type();
        return given == ClrTypes.OBJECT || given == wanted || given.isSubclassOf(wanted) || given == wanted.element()
            || given.isArray() && wanted.isArray();
    }

    private static boolean isSplatted(Argument argument) {
        return argument.value().is("VariableExpressionAst") && Boolean.TRUE.equals(argument.value().get("Splatted"));
    }

    private void bindRest() {
        if (left.isEmpty()) {
            return;
        }
        for (ParameterInfo p : List.copyOf(unbound)) {
            if (metadata.in(p, sets).stream().anyMatch(ParameterInfo.InSet::fromRemaining)) {
                take(p, left, true);
                left = List.of();
                return;
            }
        }
    }

    private void bindPipeline() {
        Ast pipeline = commandAst.parent();
        if (!pipeline.is("PipelineAst") || pipeline.nodes("PipelineElements").indexOf(commandAst) <= 0) {
            return;
        }
        long common = 0;
        for (ParameterInfo p : List.copyOf(unbound)) {
            if (metadata.in(p, sets).stream().anyMatch(ParameterInfo.InSet::fromPipeline)) {
                common |= metadata.maskOf(p);
                unbound.remove(p);
                bound.put(p, new Bound(p, List.of(), false));
            }
        }
        sets = common == 0 ? sets : sets & common;
    }

    /** Sets whose mandatory parameters are not all there give way to one whose are. */
    private void chooseByMandatory() {
        long possible = sets & metadata.allSets();
        long satisfied = 0;
        for (long bit = 1; bit != 0 && bit <= possible; bit <<= 1) {
            long set = bit;
            if ((possible & set) != 0 && unbound.stream().noneMatch(p -> metadata.in(p, set).stream().anyMatch(ParameterInfo.InSet::mandatory))) {
                satisfied |= set;
            }
        }
        if (Long.bitCount(satisfied) == 1) {
            sets = satisfied;
        }
    }

    boolean isEffective() {
        return effective;
    }

    String commandName() {
        return metadata.command().name();
    }

    CommandInfo command() {
        return metadata.command();
    }

    CommandMetadata metadata() {
        return metadata;
    }

    /** Null where the arguments could not be told apart. */
    List<Argument> arguments() {
        return arguments;
    }

    Collection<Bound> bound() {
        return bound.values();
    }

    /** By the parameter's name; null when it is not bound. */
    Bound bound(String parameter) {
        return bound.values().stream().filter(b -> b.parameter().name().equalsIgnoreCase(parameter)).findFirst().orElse(null);
    }

    List<ParameterInfo> unbound() {
        return unbound;
    }

    Set<Ast> notFound() {
        return notFound;
    }

    Set<Ast> ambiguous() {
        return ambiguous;
    }

    Set<Ast> duplicates() {
        return duplicates;
    }

    /** The values that go to no parameter. */
    List<Argument> left() {
        return left;
    }

    /** The parameter sets that are still possible, as bits; -1 while nothing speaks against any. */
    long sets() {
        return sets;
    }

    /** The texts of an argument that is a string, or strings; empty if it is anything else. */
    List<String> texts(String parameter) {
        Bound of = bound(parameter);
        List<String> texts = new ArrayList<>();
        for (Argument argument : of == null ? List.<Argument>of() : of.arguments()) {
            Ast value = argument.value();
            List<Ast> items = value != null && value.is("ArrayLiteralAst") ? value.nodes("Elements") : value == null ? List.of() : List.of(value);
            for (Ast item : items) {
                if (Nodes.constant(item) == null) {
                    return List.of();
                }
                texts.add(Nodes.constant(item));
            }
        }
        return texts;
    }
}
