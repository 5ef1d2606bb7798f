package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;

import org.mooring.language.TokenKind;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.TokenView;
import org.mooring.shell.powershell.binder.ParameterInfo;

/** Completes the arguments of commands: what their parameters say of themselves, what is registered for them, else paths. */
final class Arguments {

    private final Request request;
    private Ast commandAst;

    /** The argument that is being written; null where a new one begins. */
    private Ast expression;

    private Arguments(Request request) {
        this.request = request;
    }

    static List<Completion> complete(Request request) {
        return new Arguments(request).complete();
    }

    private List<Completion> complete() {
        findCommand();
        if (commandAst == null) {
            return List.of();
        }
        ArgumentBinding binding = ArgumentBinding.of(request, commandAst, null, ArgumentBinding.Purpose.ARGUMENT, true);
        List<Completion> values = binding == null ? null : ofParameter(binding);
        if (values != null) {
            return values;
        }
        if (expression == null && commandAst.nodes("CommandElements").size() == 1 && isCalled() && !request.word.isEmpty()) {
            return pathOfCommand();
        }
        List<Completion> members = memberPattern();
        if (members != null) {
            return members;
        }
        return otherwise(binding);
    }

    private boolean isCalled() {
        return commandAst.get("InvocationOperator") != TokenKind.Unknown;
    }

    /** {@code & folder/com}: a path, or a command's name. */
    private List<Completion> pathOfCommand() {
        List<Completion> found = new ArrayList<>(FileNames.completeLiteral(request));
        if (request.word.indexOf('-') >= 0) {
            found.addAll(CommandNames.complete(request));
        }
        return found;
    }

    private List<Completion> otherwise(ArgumentBinding binding) {
        List<Completion> registered = RegisteredCompleters.of(request.engine).forProgram(request, commandAst);
        if (registered != null) {
            return registered;
        }
        List<Completion> found = new ArrayList<>(binding == null ? FileNames.completeLiteral(request) : FileNames.complete(request));
        if (request.word.indexOf('-') > 0) {
            found.addAll(CommandNames.complete(request));
        }
        return found;
    }

    /** Says which command it is, and which of its arguments is being written. */
    private void findCommand() {
        Ast last = request.last();
        if (!last.is("ExpressionAst")) {
            commandAst = last.is("CommandParameterAst") ? last.parent() : last;
            commandAst = commandAst != null && commandAst.is("CommandAst") ? commandAst : null;
            return;
        }
        expression = last;
        Ast parent = last.parent();
        if (parent.is("CommandAst")) {
            commandAst = parent;
            if (endsWithComma(last)) {
                request.word = "";
            } else if (parent.nodes("CommandElements").size() == 1 || request.word.isEmpty()) {
                expression = null;
            } else {
                joinPath();
            }
        } else if (parent.is("ArrayLiteralAst") && parent.parent().is("CommandAst")) {
            commandAst = parent.parent();
            expression = commandAst.nodes("CommandElements").size() == 1 || request.word.isEmpty() ? null : parent;
        } else if (parent.is("ArrayLiteralAst") && parent.parent().is("CommandParameterAst")) {
            commandAst = parent.parent().parent();
            expression = request.word.isEmpty() ? null : parent;
        } else if (parent.is("CommandParameterAst") && parent.parent().is("CommandAst")) {
            commandAst = parent.parent();
            if (endsWithComma(last)) {
                request.word = "";
            } else if (request.word.isEmpty()) {
                expression = null;
            }
        }
    }

    private static boolean endsWithComma(Ast node) {
        return node.is("ErrorExpressionAst") && node.toString().endsWith(",");
    }

    /** A path may be written as several arguments without spaces between: {@code "a b"/c}. */
    private void joinPath() {
        List<Ast> elements = commandAst.nodes("CommandElements");
        int at = elements.indexOf(expression);
        String text = Nodes.constant(expression);
        if (at < 2 || text == null || text.isEmpty() || "/\\".indexOf(text.charAt(0)) < 0) {
            return;
        }
        Ast before = elements.get(at - 1);
        if (Request.end(before) != Request.start(expression)) {
            return;
        }
        Ast argument = before.is("CommandParameterAst") ? before.node("Argument") : before;
        Ast first = argument;
        if (argument != null && argument.is("ArrayLiteralAst")) {
            List<Ast> items = argument.nodes("Elements");
            first = items.get(items.size() - 1);
        }
        String whole = Paths.word(request, first, text);
        if (whole != null) {
            expression = argument;
            request.length += Request.end(first) - Request.start(first);
            request.index = Request.start(first);
            request.word = whole;
        }
    }

    /** What a parameter has to say; null when none has anything. */
    private List<Completion> ofParameter(ArgumentBinding binding) {
        List<ArgumentBinding.Argument> parsed = binding.arguments();
        if (parsed != null && !parsed.isEmpty()) {
            Place place = expression != null && !"-".equals(Nodes.constant(expression)) ? ofExpression(parsed)
                : ofToken(parsed, request.atCursor != null ? request.atCursor : request.beforeCursor);
            if (place != null) {
                request.binding = binding;
                return binding.isEffective() ? at(binding, place) : unbound(binding, place);
            }
        }
        return first(binding);
    }

    /**
     * Where the argument stands.
     *
     * @param argument null where it is not written yet
     * @param position among those without a name; -1 for one that has one
     */
    private record Place(ArgumentBinding.Argument argument, int position) {

        boolean isPositional() {
            return position >= 0;
        }
    }

    private Place ofExpression(List<ArgumentBinding.Argument> parsed) {
        int position = 0;
        for (ArgumentBinding.Argument argument : parsed) {
            if (argument.form() != ArgumentBinding.Form.VALUE || argument.value().is("CommandParameterAst")) {
                continue;
            }
            if (argument.value() == expression) {
                return new Place(argument, argument.isNamed() ? -1 : position);
            }
            position += argument.isNamed() ? 0 : 1;
        }
        return null;
    }

    private static Place ofToken(List<ArgumentBinding.Argument> parsed, TokenView token) {
        int start = token.token().extent().start();
        int end = token.token().extent().end();
        int position = 0;
        ArgumentBinding.Argument before = null;
        for (ArgumentBinding.Argument argument : parsed) {
            Ast first = argument.isNamed() ? argument.name() : argument.value();
            if (Request.start(first) > start) {
                break;
            }
            if (argument.isNamed() && argument.form() == ArgumentBinding.Form.VALUE
                    && (token.kind() == TokenKind.Parameter && start == Request.start(argument.name())
                        || start > Request.start(argument.value()) && end < Request.end(argument.value()))) {
                return new Place(argument, -1);
            }
            position += argument.isNamed() ? 0 : 1;
            before = argument;
        }
        if (before == null) {
            return new Place(null, 0);
        }
        boolean open = before.form() == ArgumentBinding.Form.MISSING || before.isNamed() && before.name().toString().endsWith(":");
        return open ? new Place(before, -1) : new Place(null, position);
    }

    private List<Completion> at(ArgumentBinding binding, Place place) {
        ArgumentBinding.Argument argument = place.argument();
        if (argument == null && place.isPositional()) {
            List<ArgumentBinding.Argument> positional = binding.arguments().stream().filter(a -> !a.isNamed()).toList();
            if (place.position() < positional.size()) {
                argument = positional.get(place.position());
            } else if (positional.isEmpty()) {
                return byPosition(binding, binding.sets(), place.position());
            } else {
                return afterAll(binding, place, positional.get(positional.size() - 1));
            }
        }
        ArgumentBinding.Argument wanted = argument;
        for (ArgumentBinding.Bound bound : binding.bound()) {
            if (bound.arguments().contains(wanted)) {
                List<Completion> values = ArgumentValues.of(request, commandAst, binding, bound.parameter());
                if (values != null) {
                    return values;
                }
            }
        }
        return null;
    }

    /** Behind the last value: what took the rest takes more, else the next parameter. */
    private List<Completion> afterAll(ArgumentBinding binding, Place place, ArgumentBinding.Argument last) {
        boolean taken = false;
        for (ArgumentBinding.Bound bound : binding.bound()) {
            if (bound.remaining() && bound.arguments().contains(last)) {
                return ArgumentValues.of(request, commandAst, binding, bound.parameter());
            }
            taken |= bound.arguments().contains(last);
        }
        return taken ? byPosition(binding, binding.sets(), place.position()) : null;
    }

    private List<Completion> unbound(ArgumentBinding binding, Place place) {
        if (place.isPositional()) {
            return byPosition(binding, -1, place.position());
        }
        return byName(binding, (String) place.argument().name().get("ParameterName"));
    }

    private List<Completion> byName(ArgumentBinding binding, String name) {
        Wildcard pattern = TypedPattern.of(name + "*");
        for (ParameterInfo p : binding.unbound()) {
            if (pattern.matches(p.name()) || p.aliases().stream().anyMatch(pattern::matches)) {
                return ArgumentValues.of(request, commandAst, binding, p);
            }
        }
        return null;
    }

    /** Where no argument is written yet. */
    private List<Completion> first(ArgumentBinding binding) {
        List<Ast> elements = commandAst.nodes("CommandElements");
        int index = 0;
        Ast before = null;
        TokenView token = request.atCursor != null ? request.atCursor : request.beforeCursor;
        for (Ast element : elements) {
            if (expression != null ? element == expression : Request.start(element) > token.token().extent().end()) {
                break;
            }
            before = element;
            index++;
        }
        if (index == 1) {
            return byPosition(binding, -1, 0);
        }
        if (before != null && before.is("CommandParameterAst") && before.node("Argument") == null) {
            return byName(binding, (String) before.get("ParameterName"));
        }
        return null;
    }

    /** The parameters that a value at a position may be for: the nearest behind it, that of the default set first. */
    private List<Completion> byPosition(ArgumentBinding binding, long sets, int position) {
        CommandMetadata metadata = binding.metadata();
        long standard = metadata.defaultSet() & sets;
        int best = Integer.MAX_VALUE;
        for (ParameterInfo p : binding.unbound()) {
            for (int at : metadata.positions(p, sets)) {
                best = at >= position && at < best ? at : best;
            }
        }
        int nearest = best;
        List<ParameterInfo> here = new ArrayList<>(binding.unbound().stream().filter(p -> metadata.positions(p, sets).contains(nearest)).toList());
        here.sort((a, b) -> Boolean.compare(metadata.positions(b, standard).contains(nearest), metadata.positions(a, standard).contains(nearest)));
        if (here.isEmpty()) {
            here = binding.unbound().stream().filter(p -> metadata.in(p, sets).stream().anyMatch(ParameterInfo.InSet::fromRemaining)).toList();
        }
        for (ParameterInfo p : here) {
            List<Completion> values = ArgumentValues.of(request, commandAst, binding, p);
            if (values != null) {
                return values;
            }
        }
        return null;
    }

    /** {@code $x.a*b}, where the asterisk has made two arguments of a member's name. */
    private List<Completion> memberPattern() {
        String text = Nodes.constant(expression);
        if (text == null || text.indexOf('*') < 0) {
            return null;
        }
        List<Ast> elements = commandAst.nodes("CommandElements");
        int at = elements.indexOf(expression);
        Ast before = at > 1 ? elements.get(at - 1) : null;
        if (before == null || !before.is("MemberExpressionAst") || Request.end(before) != Request.start(expression)) {
            return null;
        }
        String name = Nodes.constant(before.node("Member"));
        String pattern = (name == null ? "" : name) + (text.endsWith("*") ? text : text + "*");
        List<Completion> found = MemberNames.of(request, before.node("Expression"), pattern, false);
        if (found.isEmpty()) {
            return null;
        }
        request.index = Request.end(before.node("Expression")) + 1;
        request.length += name == null ? 0 : name.length();
        return found;
    }
}
