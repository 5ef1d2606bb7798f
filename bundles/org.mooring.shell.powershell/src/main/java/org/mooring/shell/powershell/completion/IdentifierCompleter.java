package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mooring.language.Token;
import org.mooring.language.TokenFlags;
import org.mooring.language.TokenKind;
import org.mooring.shell.powershell.ast.Ast;

/** Completes words: the name of a command, a member, a key, an argument, whatever stands there without quotes. */
final class IdentifierCompleter {

    private static final Set<String> MODULE_FILES = Set.of(".psm1", ".psd1");

    private final Request request;
    private final Token token;
    private final Ast last;

    IdentifierCompleter(Request request) {
        this.request = request;
        this.token = request.atCursor.token();
        this.last = request.last();
    }

    List<Completion> complete() {
        request.word = token.text();
        List<Completion> parameters = BoundParameters.complete(request);
        if (parameters != null) {
            return parameters;
        }
        if (request.parentIs("BreakStatementAst") || request.parentIs("ContinueStatementAst")) {
            return InputCompleter.labels(request, request.word);
        }
        if ("$".equals(Nodes.constant(last))) {
            request.word = "";
            return VariableNames.complete(request);
        }
        if (Nodes.constant(last) != null && request.parentIs("UsingStatementAst")) {
            return using(request.lastParent());
        }
        if (token.flags() == TokenFlags.MEMBER_NAME) {
            List<Completion> arguments = ofAttribute();
            if (arguments != null) {
                return arguments;
            }
        }
        if ((token.flags() & TokenFlags.COMMAND_NAME) != 0) {
            return command();
        }
        if (request.parentIs("CommandAst") && (token.text().equals("-") || token.text().equals("--"))) {
            List<Completion> names = token.text().length() == 1 ? ParameterNames.complete(request) : List.of();
            return names.isEmpty() ? Arguments.complete(request) : names;
        }
        List<Completion> members = member();
        if (members != null) {
            return members;
        }
        if (request.parentIs("HashtableAst")) {
            List<Completion> keys = HashtableKeys.of(request, request.lastParent());
            if (keys != null && !keys.isEmpty()) {
                return keys;
            }
        }
        return argument();
    }

    private List<Completion> ofAttribute() {
        boolean named = last.is("NamedAttributeArgumentAst") || request.parentIs("NamedAttributeArgumentAst");
        return named || AttributeArguments.ofParameter(request) != null ? AttributeArguments.complete(request) : null;
    }

    private List<Completion> using(Ast statement) {
        request.replace(last);
        request.word = last.toString();
        return switch (statement.get("UsingStatementKind").toString()) {
            case "Namespace" -> TypeNames.completeNamespace(request.word);
            case "Module" -> {
                List<Completion> found = new ArrayList<>(FileNames.complete(request, false, MODULE_FILES));
                if (request.word.indexOf('/') < 0 && request.word.indexOf('\\') < 0) {
                    found.addAll(KnownArguments.modules(request, Quoting.Word.of(request.word), false));
                }
                yield found;
            }
            case "Assembly" -> FileNames.complete(request, false, Set.of(".dll"));
            default -> null;
        };
    }

    private List<Completion> command() {
        Ast before = null;
        for (Ast node : Nodes.find(request.root, n -> Request.start(n) < Request.end(n) && Request.end(n) <= token.extent().start())) {
            before = node;
        }
        if (before != null && before.is("ErrorExpressionAst") && before.parent().is("IndexExpressionAst") && isBlankBehind(before)) {
            return inBrackets(before.parent().node("Target"));
        }
        if (before != null && Request.end(before) == token.extent().start()) {
            List<Completion> joined = joined(before);
            if (joined != null) {
                return joined;
            }
        }
        if (last.is("StringConstantExpressionAst") || last.is("ExpandableStringExpressionAst")) {
            String word = Paths.word(request, last, "");
            if (word == null) {
                return null;
            }
            request.word = last.is("ExpandableStringExpressionAst") ? word : request.word;
        }
        List<Completion> found = new ArrayList<>(CommandPaths.complete(request));
        found.addAll(CommandNames.complete(request));
        return found;
    }

    private boolean isBlankBehind(Ast before) {
        return Request.extent(before).source().text().substring(Request.end(before), token.extent().start()).isBlank();
    }

    /** A key of a dictionary, or a type that a method is for. */
    private List<Completion> inBrackets(Ast target) {
        List<Completion> keys = AssignmentValues.keys(request, target);
        return keys.isEmpty() && target.is("MemberExpressionAst") ? TypeNames.complete(request, request.word) : keys;
    }

    /** A command's name right behind something else: the rest of a path ({@code "a b"/c}), or nothing. Null where it is a name of its own. */
    private List<Completion> joined(Ast before) {
        if (!token.text().startsWith("/") && !token.text().startsWith("\\")) {
            return List.of();
        }
        String word = Paths.word(request, before, token.text());
        if (word == null) {
            String value = Paths.value(request.engine, before);
            word = value == null ? null : value + token.text();
        }
        if (word == null) {
            return List.of();
        }
        request.word = word;
        List<Completion> found = FileNames.complete(request);
        if (!found.isEmpty()) {
            request.replace(Request.start(before), request.length + Request.end(before) - Request.start(before));
        }
        return found;
    }

    /** Null where no member stands there, or none fits. */
    private List<Completion> member() {
        String text = token.text();
        boolean isStatic = false;
        boolean wildcard = false;
        boolean operator = false;
        if (request.parentIs("MemberExpressionAst")) {
            Ast at = request.lastParent();
            while (Request.end(at) >= request.cursor && at.node("Expression").is("MemberExpressionAst")
                    && Request.end(at.node("Expression").node("Member")) >= request.cursor) {
                at = at.node("Expression");
            }
            isStatic = Boolean.TRUE.equals(at.get("Static"));
        } else if (text.equals(".") || text.equals("::")) {
            operator = true;
            isStatic = text.equals("::");
        } else if (request.atCursor.kind() == TokenKind.Multiply && isMemberPattern()) {
            Ast left = product().node("Left");
            isStatic = Boolean.TRUE.equals(left.get("Static"));
            wildcard = true;
            request.related.remove(request.related.size() - 1);
            request.related.add(left);
            if (Nodes.constant(left.node("Member")) != null) {
                request.replace(Request.start(left.node("Member")), request.length + left.node("Member").toString().length());
            }
        } else {
            return null;
        }
        List<Completion> found = MemberNames.complete(request, isStatic);
        if (found.isEmpty()) {
            return null;
        }
        if (operator && !wildcard) {
            request.replace(request.index + text.length(), 0);
        }
        return found;
    }

    /** {@code $x.a*}, which reads as a product. */
    private boolean isMemberPattern() {
        Ast product = product();
        return product != null && product.node("Left").is("MemberExpressionAst") && product.get("Operator") == TokenKind.Multiply
            && token.extent().start() == Request.end(product.node("Left").node("Member"));
    }

    private Ast product() {
        return Nodes.around(last.is("ErrorExpressionAst") ? last.parent() : last, "BinaryExpressionAst");
    }

    private List<Completion> argument() {
        if (request.parentIs("FileRedirectionAst")) {
            String word = Paths.word(request, last, "");
            if (word != null) {
                request.word = word;
                return FileNames.complete(request);
            }
        }
        String word = last.is("CommandElementAst") ? Paths.word(request, last, "") : null;
        request.word = word != null ? word : request.word;
        return Arguments.complete(request);
    }
}
