package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.language.TokenFlags;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.ScriptTrees;
import org.mooring.shell.powershell.ast.TokenView;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * Completes what stands at a cursor in a script: finds the token and the nodes there, and asks who knows about such. What PowerShell's
 * CompletionAnalysis does.
 */
final class InputCompleter {

    private final Request request;

    private InputCompleter(Request request) {
        this.request = request;
    }

    /**
     * What was found.
     *
     * @param index of what is replaced; -1 where nothing is known
     */
    record Result(List<Completion> completions, int index, int length) {}

    static Result complete(Engine engine, String script, int cursor, Map<?, ?> options) {
        ScriptTrees.Parsed parsed = ScriptTrees.parse(null, script);
        return complete(engine, parsed.tree(), parsed.tokenList(), cursor, options);
    }

    static Result complete(Engine engine, Ast root, List<TokenView> tokens, int cursor, Map<?, ?> options) {
        Request request = analyze(engine, root, tokens, cursor, options);
        InputCompleter completer = new InputCompleter(request);
        if (request.atCursor == null) {
            request.replace(-1, -1);
        }
        List<Completion> found = completer.complete();
        return new Result(found == null ? List.of() : found, request.index, request.length);
    }

    private static Request analyze(Engine engine, Ast root, List<TokenView> tokens, int cursor, Map<?, ?> options) {
        TokenView at = at(tokens, cursor);
        TokenView before = null;
        int place = cursor;
        if (at == null) {
            before = before(tokens, cursor);
            place = before == null ? cursor : before.token().extent().end();
        } else if (!at.token().nested().isEmpty()) {
            TokenView nested = at(at.token().nested().stream().map(TokenView::new).toList(), cursor);
            at = nested == null ? at : nested;
        }
        int where = place;
        List<Ast> related = new ArrayList<>(Nodes.find(root, node -> node.extent() instanceof Extent e && e.start() < where && where <= e.end()));
        if (related.isEmpty()) {
            related.add(root);
        }
        Ast last = related.get(related.size() - 1);
        if (last.is("NamedBlockAst") && Boolean.TRUE.equals(last.get("Unnamed")) && last.toString().regionMatches(true, 0, "param", 0, 5)) {
            related.remove(related.size() - 1);
        }
        return new Request(engine, root, tokens, cursor, options, at, before, related);
    }

    private static boolean isInteresting(TokenView token) {
        return token.kind() != TokenKind.NewLine && token.kind() != TokenKind.EndOfInput;
    }

    private static TokenView at(List<TokenView> tokens, int cursor) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Extent extent = tokens.get(i).token().extent();
            if (extent.start() < cursor && cursor <= extent.end() && isInteresting(tokens.get(i))) {
                return tokens.get(i);
            }
        }
        return null;
    }

    private static TokenView before(List<TokenView> tokens, int cursor) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).token().extent().end() < cursor && isInteresting(tokens.get(i))) {
                return tokens.get(i);
            }
        }
        return null;
    }

    private static boolean isEmpty(List<Completion> found) {
        return found == null || found.isEmpty();
    }

    private List<Completion> complete() {
        List<Completion> using = usingKinds();
        if (using != null) {
            return using;
        }
        List<Completion> found = request.atCursor != null ? ofToken() : betweenTokens();
        if (isEmpty(found)) {
            TypeName.Simple type = typeAtCursor();
            if (type != null) {
                request.replace(type.extent().start(), type.extent().end() - type.extent().start());
                request.word = type.fullName();
                return TypeNames.complete(request, request.word);
            }
            int index = request.index;
            int length = request.length;
            found = HashtableKeys.atCursor(request);
            if (isEmpty(found)) {
                request.replace(index, length);
                found = wholeInputAsFile();
            }
        }
        return found;
    }

    /** Behind {@code using} stands a kind of thing. */
    private List<Completion> usingKinds() {
        TokenView before = null;
        TokenView at = null;
        for (int i = request.tokens.size() - 1; i >= 0 && before == null; i--) {
            TokenView token = request.tokens.get(i);
            Extent extent = token.token().extent();
            if (token.kind() == TokenKind.LineContinuation) {
                continue;
            }
            if (extent.end() < request.cursor) {
                before = token;
            } else if (extent.start() <= request.cursor && token.kind() != TokenKind.EndOfInput) {
                at = token;
            }
        }
        if (before == null || before.kind() != TokenKind.Using || at != null && at.kind() == TokenKind.NewLine) {
            return null;
        }
        request.replace(at == null ? request.cursor : at.token().extent().start(), at == null ? 0 : at.token().text().length());
        List<Completion> found = Operators.usingKinds(at == null ? "" : at.token().text());
        return found.isEmpty() ? null : found;
    }

    /** The type's name that the cursor is in, or null. */
    private TypeName.Simple typeAtCursor() {
        for (String kind : List.of("TypeExpressionAst", "TypeConstraintAst")) {
            for (Ast node : request.related) {
                if (node.is(kind)) {
                    return TypeNames.at((TypeName) node.get("TypeName"), request.cursor);
                }
            }
        }
        TokenView token = request.atCursor;
        return token != null && (token.token().flags() & TokenFlags.TYPE_NAME) != 0
            ? new TypeName.Simple(token.token().text(), null, token.token().extent()) : attributeAtCursor();
    }

    private TypeName.Simple attributeAtCursor() {
        TokenView token = request.atCursor;
        return token != null && (token.token().flags() & TokenFlags.ATTRIBUTE_NAME) != 0
            ? new TypeName.Simple(token.token().text(), null, token.token().extent()) : null;
    }

    private List<Completion> wholeInputAsFile() {
        String input = request.root.toString();
        if (input.isEmpty() || !input.matches("\\S+")) {
            return null;
        }
        request.replace(request.root);
        request.word = input;
        return CommandPaths.complete(request);
    }

    private List<Completion> ofToken() {
        TokenView token = request.atCursor;
        return switch (token.kind()) {
            case Variable, SplattedVariable -> {
                request.word = (String) token.token().value();
                yield VariableNames.complete(request);
            }
            case Multiply, Generic, MinusMinus, Identifier -> (token.token().flags() & (TokenFlags.TYPE_NAME | TokenFlags.ATTRIBUTE_NAME)) != 0
                ? null : new IdentifierCompleter(request).complete();
            case Parameter -> ofParameter();
            case Dot, ColonColon, QuestionDot -> {
                request.replace(request.index + token.token().text().length(), 0);
                yield MemberNames.complete(request, token.kind() == TokenKind.ColonColon);
            }
            case Comment -> {
                request.word = token.token().text();
                yield Comments.complete(request);
            }
            case StringExpandable, StringLiteral -> ofString();
            case RBracket -> request.lastIs("TypeExpressionAst") ? ofTypeExpression() : null;
            case Comma -> ofComma();
            case AtCurly -> keysBehind(2);
            case Semi -> request.lastIs("HashtableAst") ? keysBehind(1) : null;
            case Number -> ofNumber();
            case Redirection -> {
                if (!request.lastIs("ErrorExpressionAst") || !request.parentIs("FileRedirectionAst")) {
                    yield null;
                }
                request.replace(request.index + token.token().text().length(), 0);
                yield FileNames.complete(request);
            }
            case Minus -> ofMinus();
            case Equals, AtParen, LParen -> ofOpening();
            case LBracket -> ofIndex();
            default -> ofOther();
        };
    }

    private List<Completion> ofParameter() {
        request.word = request.atCursor.token().text();
        if (request.lastIs("StringConstantExpressionAst") && request.parentIs("CommandAst") && request.lastParent().nodes("CommandElements").size() == 1) {
            return CommandPaths.complete(request);
        }
        if (isSwitch(request.last())) {
            return Operators.switchFlags(request.word);
        }
        if (request.lastIs("CommandParameterAst") && request.parentIs("ExpressionAst")) {
            return Operators.complete(request.word);
        }
        if (request.word.endsWith(":")) {
            request.replace(request.atCursor.token().extent().end(), 0);
            request.word = "";
            return Arguments.complete(request);
        }
        return ParameterNames.complete(request);
    }

    private static boolean isSwitch(Ast node) {
        return node != null && node.is("ErrorStatementAst") && node.get("Kind") instanceof TokenView kind && kind.kind() == TokenKind.Switch;
    }

    private List<Completion> ofString() {
        Ast parent = request.lastParent();
        if (parent != null && parent.is("CommandExpressionAst") && parent.parent().is("AssignmentStatementAst")) {
            List<Completion> values = AssignmentValues.of(request, parent.parent());
            if (values != null) {
                return values;
            }
        } else if (parent != null && parent.is("BinaryExpressionAst")) {
            request.word = request.atCursor.token().text();
            List<Completion> values = AssignmentValues.compared(request, parent.node("Left"));
            if (!values.isEmpty()) {
                return values;
            }
        } else if (parent != null && parent.is("IndexExpressionAst")) {
            List<Completion> parameters = BoundParameters.complete(request);
            if (parameters != null) {
                return parameters;
            }
            request.word = request.atCursor.token().text();
            return AssignmentValues.keys(request, parent.node("Target"));
        }
        return ofStringAsPath();
    }

    private List<Completion> ofStringAsPath() {
        List<Completion> parameters = BoundParameters.complete(request);
        if (parameters != null) {
            return parameters;
        }
        String word = Paths.word(request, request.last(), "");
        if (word == null) {
            return null;
        }
        request.word = word;
        if (request.parentIs("CommandAst") || request.parentIs("CommandParameterAst")) {
            return Arguments.complete(request);
        }
        List<Completion> found = new ArrayList<>(FileNames.complete(request));
        if (word.indexOf('-') >= 0) {
            found.addAll(CommandNames.complete(request));
        }
        return found;
    }

    /** Right behind a type: its static members with the colons. */
    private List<Completion> ofTypeExpression() {
        List<Completion> found = MemberNames.of(request, request.last(), "*", true);
        if (!found.isEmpty()) {
            request.replace(request.index + 1, 0);
        }
        return found.stream().map(c -> c.withText("::" + c.text())).toList();
    }

    private List<Completion> ofComma() {
        boolean list = request.lastIs("ErrorExpressionAst") || request.lastIs("ArrayLiteralAst");
        if (list && (request.parentIs("CommandAst") || request.parentIs("CommandParameterAst"))) {
            request.replace(request.index + request.length, 0);
            return Arguments.complete(request);
        }
        if (request.lastIs("AttributeAst")) {
            request.replace(request.index + 1, 0);
            return AttributeArguments.complete(request);
        }
        return null;
    }

    private List<Completion> keysBehind(int width) {
        int at = request.index + width;
        List<Completion> found = HashtableKeys.atCursor(request);
        request.replace(at, 0);
        return found;
    }

    private List<Completion> ofNumber() {
        Ast parent = request.lastParent();
        if (parent == null || !request.lastIs("ConstantExpressionAst")) {
            return null;
        }
        if (isOfCommand(request.last())) {
            request.word = request.atCursor.token().text();
            return Arguments.complete(request);
        }
        return parent.is("CommandExpressionAst") && parent.parent().is("AssignmentStatementAst") ? AssignmentValues.of(request, parent.parent()) : null;
    }

    /** Whether a node is an argument of a command, or an element of one. */
    private static boolean isOfCommand(Ast node) {
        Ast parent = node.parent();
        if (parent != null && parent.is("ArrayLiteralAst")) {
            parent = parent.parent();
        }
        return parent != null && (parent.is("CommandAst") || parent.is("CommandParameterAst"));
    }

    private List<Completion> ofMinus() {
        if (request.lastIs("BinaryExpressionAst")) {
            return Operators.complete("");
        }
        int start = request.atCursor.token().extent().start();
        Ast before = null;
        for (Ast node : Nodes.find(request.root, n -> Request.end(n) <= start || isSwitch(n))) {
            before = isSwitch(node) && Request.start(node) < start ? node : before;
        }
        return before != null && Request.end(before) >= start - 1 ? Operators.switchFlags("-") : null;
    }

    private List<Completion> ofOpening() {
        int behind = request.index + request.atCursor.token().text().length();
        if (request.lastIs("AttributeAst") || AttributeArguments.ofParameter(request) != null) {
            request.replace(behind, 0);
            return AttributeArguments.complete(request);
        }
        if (request.lastIs("AssignmentStatementAst")) {
            request.replace(behind, 0);
            return AssignmentValues.of(request, request.last());
        }
        return null;
    }

    private List<Completion> ofIndex() {
        if (!request.parentIs("IndexExpressionAst")) {
            return ofOther();
        }
        List<Completion> found = AssignmentValues.keys(request, request.lastParent().node("Target"));
        if (!found.isEmpty()) {
            request.replace(request.index + 1, request.length - 1);
        }
        return found;
    }

    private List<Completion> ofOther() {
        TokenView token = request.atCursor;
        if (token.token().text().startsWith("-") && token.token().text().length() > 1 && token.kind().is(TokenFlags.BINARY | TokenFlags.UNARY)) {
            return Operators.complete(token.token().text());
        }
        if ((token.token().flags() & TokenFlags.KEYWORD) != 0) {
            request.word = token.token().text();
            List<Completion> found = new ArrayList<>(CommandPaths.complete(request));
            found.addAll(CommandNames.complete(request));
            return found;
        }
        request.replace(-1, -1);
        return null;
    }

    private List<Completion> betweenTokens() {
        TokenView before = request.beforeCursor;
        boolean emptyLine = request.line().isBlank();
        boolean continued = before != null && before.kind() == TokenKind.LineContinuation;
        Ast last = request.last();
        boolean ofCommand = last.is("CommandParameterAst") || last.is("CommandAst") || last.is("ExpressionAst") && isOfCommand(last);
        request.word = "";
        if (ofCommand && (!emptyLine || continued)) {
            return newArgument(last);
        }
        List<Completion> found = emptyLine && !continued ? HashtableKeys.atCursor(request) : null;
        if (isEmpty(found) && before != null) {
            found = behind(before, last);
        }
        if (!isEmpty(found)) {
            request.replace(request.cursor, isMember(before) ? request.length : 0);
            return found;
        }
        if (last.is("ErrorExpressionAst") && request.parentIs("FileRedirectionAst") || isSwitch(last) && last.toString().matches("(?is).*-f[ile]*")) {
            request.replace(request.cursor, 0);
            return FileNames.complete(request);
        }
        return found;
    }

    private static boolean isMember(TokenView before) {
        return before != null && (before.kind() == TokenKind.Dot || before.kind() == TokenKind.ColonColon || before.kind() == TokenKind.QuestionDot);
    }

    private List<Completion> newArgument(Ast last) {
        boolean table = last.is("HashtableAst");
        if (table && HashtableKeys.isPending(last)) {
            return null;
        }
        request.replace(request.cursor, 0);
        return table ? HashtableKeys.of(request, last) : Arguments.complete(request);
    }

    private List<Completion> behind(TokenView before, Ast last) {
        return switch (before.kind()) {
            case Equals, Comma, AtParen, LParen -> {
                if (last.is("AssignmentStatementAst")) {
                    yield AssignmentValues.of(request, last);
                }
                yield last.is("AttributeAst") || AttributeArguments.ofParameter(request) != null ? AttributeArguments.complete(request) : null;
            }
            case Break, Continue -> (last.is("BreakStatementAst") || last.is("ContinueStatementAst")) && last.get("Label") == null
                ? labels(request, "") : null;
            case Dot, ColonColon, QuestionDot -> {
                request.replace(request.cursor, 0);
                yield MemberNames.complete(request, before.kind() == TokenKind.ColonColon);
            }
            case Ieq, Ceq, Ine, Cne, Ilike, Clike, Inotlike, Cnotlike, Imatch, Cmatch, Inotmatch, Cnotmatch -> last.is("BinaryExpressionAst")
                ? AssignmentValues.compared(request, last.node("Left")) : null;
            case LBracket -> request.parentIs("IndexExpressionAst") ? AssignmentValues.keys(request, request.lastParent().node("Target")) : null;
            default -> null;
        };
    }

    /** The labels of the loops around. */
    static List<Completion> labels(Request request, String word) {
        List<Completion> found = new ArrayList<>();
        for (Ast node : request.related) {
            String label = node.is("LabeledStatementAst") ? (String) node.get("Label") : null;
            if (label == null && node.is("ErrorStatementAst") && node.toString().matches("(?is):\\w+\\s+(do|switch|for|foreach|while)\\b.*")) {
                label = node.toString().substring(1).split("\\s", 2)[0];
            }
            if (label != null && label.regionMatches(true, 0, word, 0, word.length())) {
                found.add(new Completion(label, label, Completion.Kind.TEXT, node.toString()));
            }
        }
        return found.isEmpty() ? null : found;
    }
}
