package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;
import org.mooring.language.ast.Command;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.metadata.ParameterMetadata;

/** StaticParameterBinder: which arguments of a command in a text go to which parameters. */
public final class StaticBinding {

    private static final String LANGUAGE = CompletionTypes.AUTOMATION + "Language.";
    private static final String COMMAND_AST = LANGUAGE + "CommandAst";

    static final Class<?>[] ALL = {Binder.class, Result.class, Bound.class, Failure.class};

    private StaticBinding() {}

    /** StaticParameterBinder. */
    @ClrClass(value = LANGUAGE + "StaticParameterBinder", type = ClrClass.None.class)
    public static final class Binder {

        private Binder() {}

        public static Result bindCommand(@Type(COMMAND_AST) Ast commandAst) {
            return bindCommand(commandAst, true);
        }

        public static Result bindCommand(@Type(COMMAND_AST) Ast commandAst, boolean resolve) {
            return bindCommand(commandAst, resolve, null);
        }

        /** @param desiredParameters names of which one must be written, else nothing is bound; null for any */
        public static Result bindCommand(@Type(COMMAND_AST) Ast commandAst, boolean resolve, String[] desiredParameters) {
            if (desiredParameters != null && !hasOne(commandAst, Set.of(desiredParameters))) {
                return null;
            }
            Result result = new Result();
            Request request = new Request(Engine.current(), root(commandAst), List.of(), 0, Map.of(), null, null, List.of());
            ArgumentBinding binding = resolve && commandAst.origin() instanceof Command
                ? ArgumentBinding.of(request, commandAst, null, ArgumentBinding.Purpose.STATIC, true) : null;
            if (binding == null || !binding.isEffective()) {
                result.byText(commandAst);
            } else {
                result.read(commandAst, binding);
            }
            return result;
        }

        private static boolean hasOne(Ast commandAst, Set<String> wanted) {
            for (Ast element : commandAst.nodes("CommandElements")) {
                String name = element.is("CommandParameterAst") ? (String) element.get("ParameterName") : null;
                if (name != null && wanted.stream().anyMatch(w -> w.regionMatches(true, 0, name, 0, name.length()))) {
                    return true;
                }
            }
            return false;
        }

        private static Ast root(Ast node) {
            Ast at = node;
            while (at.parent() != null) {
                at = at.parent();
            }
            return at;
        }
    }

    /** StaticBindingResult. */
    @ClrClass(LANGUAGE + "StaticBindingResult")
    public static final class Result {

        private final ClrDictionary bound = dictionary("ParameterBindingResult");
        private final ClrDictionary failures = dictionary("StaticBindingError");

        private static ClrDictionary dictionary(String of) {
            return new ClrDictionary(ClrTypes.find("System.Collections.Generic.Dictionary[string," + LANGUAGE + of + "]"), false,
                StringComparer.ORDINAL_IGNORE_CASE);
        }

        @Get
        public Object boundParameters() {
            return bound;
        }

        @Get
        public Object bindingExceptions() {
            return failures;
        }

        private void fail(Ast element, String key, String id, String message) {
            if (!failures.containsKey(key)) {
                failures.put(key, new Failure(element, id, message));
            }
        }

        private void read(Ast commandAst, ArgumentBinding binding) {
            for (Ast duplicate : binding.duplicates()) {
                String name = (String) duplicate.get("ParameterName");
                fail(duplicate, name, "ParameterAlreadyBound",
                    "Cannot bind parameter because parameter '" + name + "' is specified more than once. To provide multiple values to parameters "
                        + "that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".");
            }
            for (Ast unknown : binding.notFound()) {
                String name = (String) unknown.get("ParameterName");
                fail(unknown, name, "NamedParameterNotFound", "A parameter cannot be found that matches parameter name '" + name + "'.");
            }
            for (Ast unclear : binding.ambiguous()) {
                String name = (String) unclear.get("ParameterName");
                fail(unclear, name, "AmbiguousParameter", "Parameter cannot be processed because the parameter name '" + name + "' is ambiguous.");
            }
            for (ArgumentBinding.Argument left : binding.left()) {
                String text = left.value().toString();
                fail(left.value(), text, "PositionalParameterNotFound", "A positional parameter cannot be found that accepts argument '" + text + "'.");
            }
            binding.bound().forEach(each -> add(commandAst, each));
        }

        private void add(Ast commandAst, ArgumentBinding.Bound each) {
            ParameterInfo parameter = each.parameter();
            Ast value = each.argument() == null ? null : each.argument().value();
            if (each.remaining()) {
                value = Bound.list(each.arguments());
            }
            if (parameter.isSwitch()) {
                if (value == null || !value.toString().equalsIgnoreCase("$false")) {
                    bound.put(parameter.name(), new Bound(parameter, value, Boolean.TRUE));
                }
            } else if (value != null) {
                bound.put(parameter.name(), new Bound(parameter, value, value.is("ConstantExpressionAst") ? value.get("Value") : null));
            } else if (!parameter.takesPipeline()) {
                Ast name = commandAst.nodes("CommandElements").get(0);
                fail(name, name.toString(), "MissingArgument",
                    "Missing an argument for parameter '" + parameter.name() + "'. Specify a parameter of type '" + parameter.type() + "' and try again.");
            }
        }

        /** Where it is not known what there is to bind: names with what follows them, the rest by numbers. */
        private void byText(Ast commandAst) {
            List<Ast> elements = commandAst.nodes("CommandElements");
            Ast open = null;
            int position = 0;
            for (Ast element : elements.subList(1, elements.size())) {
                if (element.is("CommandParameterAst")) {
                    close(open);
                    open = element.node("Argument") == null ? element : null;
                    if (open == null) {
                        put((String) element.get("ParameterName"), element.node("Argument"), null);
                    }
                } else {
                    put(open != null ? (String) open.get("ParameterName") : String.valueOf(position++), element, null);
                    open = null;
                }
            }
            close(open);
        }

        private void close(Ast parameter) {
            if (parameter != null) {
                put((String) parameter.get("ParameterName"), parameter, Boolean.TRUE);
            }
        }

        private void put(String name, Ast value, Object constant) {
            Object known = constant != null ? constant : value.is("ConstantExpressionAst") ? value.get("Value") : null;
            if (!bound.containsKey(name)) {
                bound.put(name, new Bound(null, value, known));
            }
        }
    }

    /** ParameterBindingResult. */
    @ClrClass(LANGUAGE + "ParameterBindingResult")
    public static final class Bound {

        private final ParameterInfo parameter;
        private final Ast value;
        private final Object constant;

        private Bound(ParameterInfo parameter, Ast value, Object constant) {
            this.parameter = parameter;
            this.value = value;
            this.constant = constant;
        }

        /** The values that a parameter takes because they are left, as one array. */
        private static Ast list(List<ArgumentBinding.Argument> arguments) {
            List<Ast> items = new ArrayList<>();
            for (ArgumentBinding.Argument argument : arguments) {
                if (argument.value().is("ArrayLiteralAst")) {
                    items.addAll(argument.value().nodes("Elements"));
                } else {
                    items.add(argument.value());
                }
            }
            return Ast.list(items);
        }

        /** Null where the command is not known. */
        @Get
        @Type(CompletionTypes.AUTOMATION + "ParameterMetadata")
        public Object parameter() {
            return parameter == null ? null : new ParameterMetadata(parameter);
        }

        @Get
        @Type(LANGUAGE + "CommandElementAst")
        public Ast value() {
            return value;
        }

        @Get
        public Object constantValue() {
            return PSObject.base(constant);
        }
    }

    /** StaticBindingError. */
    @ClrClass(LANGUAGE + "StaticBindingError")
    public static final class Failure {

        private final Ast element;
        private final DotNetException exception;

        private Failure(Ast element, String id, String message) {
            this.element = element;
            this.exception = new DotNetException(CompletionTypes.AUTOMATION + "ParameterBindingException", message);
            exception.properties().put("ErrorId", id);
        }

        @Get
        @Type(LANGUAGE + "CommandElementAst")
        public Ast commandElement() {
            return element;
        }

        @Get
        @Type(CompletionTypes.AUTOMATION + "ParameterBindingException")
        public DotNetException bindingException() {
            return exception;
        }
    }
}
