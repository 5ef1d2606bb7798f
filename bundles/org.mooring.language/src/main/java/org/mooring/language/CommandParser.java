package org.mooring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.BinaryOperator;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ErrorExpression;
import org.mooring.language.ast.ErrorStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.PipelineChain;
import org.mooring.language.ast.PipelineElement;
import org.mooring.language.ast.Redirection;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;

/** Assignments, pipelines and their chains; commands with their arguments and redirections. */
final class CommandParser {

    /** What an argument is read as. */
    enum Context { COMMAND_NAME, COMMAND_NAME_AFTER_OPERATOR, FILE_NAME, ARGUMENT, SWITCH_CONDITION }

    private static final String VERBATIM = "--%";
    private static final int STREAMS = 7;
    private static final String[] STREAM_NAMES = {"* stream", "output stream", "error stream", "warning stream", "verbose stream",
        "debug stream", "information stream"};

    private final Parsing p;

    CommandParser(Parsing parsing) {
        this.p = parsing;
    }

    /** An assignment, or pipelines joined by {@code &&} and {@code ||}; null where none begins. */
    Statement chain() {
        p.deeper();
        Mode outer = p.mode(Mode.EXPRESSION);
        Expression first = p.expressions.expression();
        Token assign = first != null && p.peek().kind().is(TokenFlags.ASSIGNMENT) ? p.take() : null;
        p.mode(outer);
        Statement statement = assign != null ? assignment(first, assign) : chain(first);
        p.shallower();
        return statement;
    }

    private Statement assignment(Expression target, Token operator) {
        p.skipNewLines();
        Statement value = p.statements.statement();
        if (value == null) {
            Extent place = p.after(operator);
            p.incomplete(Problem.ExpectedValueExpression, place, operator.kind().text);
            value = new ErrorStatement(List.of(), place);
        }
        BinaryOperator operation = switch (operator.kind()) {
            case PlusEquals -> BinaryOperator.ADD;
            case MinusEquals -> BinaryOperator.SUBTRACT;
            case MultiplyEquals -> BinaryOperator.MULTIPLY;
            case DivideEquals -> BinaryOperator.DIVIDE;
            case RemainderEquals -> BinaryOperator.REMAINDER;
            case QuestionQuestionEquals -> BinaryOperator.COALESCE;
            default -> null;
        };
        return new AssignmentStatement(target, operation, value, p.span(target, value));
    }

    private Statement chain(Expression first) {
        Statement chain = null;
        Token operator = null;
        while (true) {
            Token begin = first == null ? p.peek() : null;
            Pipeline pipeline = pipeline(first);
            first = null;
            if (pipeline == null) {
                return operator == null ? null : brokenChain(chain, operator, begin);
            }
            boolean background = false;
            Token next = p.peek();
            if (next.is(TokenKind.Ampersand)) {
                p.take();
                next = p.peek();
                if (next.is(TokenKind.AndAnd) || next.is(TokenKind.OrOr)) {
                    p.take();
                    p.error(Problem.BackgroundOperatorInPipelineChain, next.extent());
                    return new ErrorStatement(List.of(), p.span(chain == null ? pipeline.extent() : chain.extent(), next));
                }
                background = true;
            }
            boolean goesOn = next.is(TokenKind.AndAnd) || next.is(TokenKind.OrOr);
            if (chain == null) {
                if (!goesOn) {
                    return background ? new Pipeline(pipeline.elements(), true, pipeline.extent()) : pipeline;
                }
                chain = pipeline;
            } else {
                chain = new PipelineChain(chain, operator.is(TokenKind.AndAnd), pipeline, background, p.span(chain, pipeline));
                if (!goesOn) {
                    return chain;
                }
            }
            operator = p.take();
            p.skipNewLines();
            if (p.sees(TokenKind.EndOfInput)) {
                p.incomplete(Problem.EmptyPipelineChainElement, p.after(operator), operator.text());
                return chain;
            }
        }
    }

    private Statement brokenChain(Statement chain, Token operator, Token found) {
        switch (found.kind()) {
            case EndOfInput -> p.incomplete(Problem.EmptyPipelineChainElement, p.after(operator), operator.text());
            case Dot, Ampersand -> {
                // Said already: what follows them is missing.
            }
            default -> p.error(Problem.EmptyPipelineChainElement, p.span(operator, found), operator.text());
        }
        return new ErrorStatement(List.of(chain), p.span(chain.extent(), operator));
    }

    /** A pipeline that begins with {@code first}, or, if that is null, with what follows; null where none begins. */
    private Pipeline pipeline(Expression first) {
        List<PipelineElement> elements = new ArrayList<>(2);
        Token pipe = null;
        Expression expression = first;
        while (true) {
            if (expression == null) {
                Mode outer = p.mode(Mode.EXPRESSION);
                expression = p.expressions.expression();
                p.mode(outer);
            }
            PipelineElement element = expression == null ? command() : expressionElement(expression, elements.isEmpty());
            expression = null;
            if (element != null) {
                elements.add(element);
            } else if (!elements.isEmpty() || p.sees(TokenKind.Pipe)) {
                p.incomplete(Problem.EmptyPipeElement, pipe == null ? p.peek().extent() : p.after(pipe));
            }
            Token next = p.peek();
            if (next.is(TokenKind.NewLine) && p.tokenizer().cursor.pipeFollows(next.end)) {
                p.skipNewLines();
                next = p.peek();
            }
            if (!next.is(TokenKind.Pipe)) {
                if (!endsPipeline(next)) {
                    p.error(Problem.UnexpectedToken, next.extent(), next.text());
                }
                break;
            }
            pipe = p.take();
            p.skipNewLines();
            if (p.sees(TokenKind.EndOfInput)) {
                p.incomplete(Problem.EmptyPipeElement, p.after(pipe));
                break;
            }
        }
        if (elements.isEmpty()) {
            return null;
        }
        return new Pipeline(List.copyOf(elements), false, p.span(elements.get(0), elements.get(elements.size() - 1)));
    }

    private static boolean endsPipeline(Token token) {
        return switch (token.kind()) {
            case Semi, NewLine, RParen, RCurly, EndOfInput, AndAnd, OrOr, Ampersand -> true;
            default -> false;
        };
    }

    private CommandExpression expressionElement(Expression expression, boolean first) {
        if (!first) {
            p.error(Problem.ExpressionsMustBeFirstInPipeline, expression.extent());
        }
        Redirections redirections = new Redirections();
        Extent extent = expression.extent();
        while (p.peek().payload() instanceof Token.RedirectionOperator) {
            Redirection redirection = redirections.read(p.take());
            if (redirection != null) {
                extent = p.span(expression.extent(), redirection.extent());
            }
        }
        return new CommandExpression(expression, redirections.list(), extent);
    }

    /** The redirections of one element; each stream may have one. */
    private final class Redirections {

        private Redirection[] byStream;
        private Extent last;

        /** Reads what follows the operator; null if the redirection is none that PowerShell has. */
        Redirection read(Token token) {
            Token.RedirectionOperator operator = (Token.RedirectionOperator) token.payload();
            last = token.extent();
            Redirection redirection;
            if (operator.into() == 0) {
                Expression file = single(Context.FILE_NAME);
                if (file == null) {
                    p.error(Problem.MissingFileSpecification, p.after(token));
                    file = new ErrorExpression(List.of(), token.extent());
                }
                last = p.span(token, file.extent());
                if (operator.input()) {
                    p.error(Problem.RedirectionNotSupported, token.extent(), token.text());
                    return null;
                }
                redirection = new Redirection.File(operator.from(), operator.append(), file, last);
            } else {
                if (operator.into() != 1 || operator.from() == 1) {
                    p.error(Problem.RedirectionNotSupported, token.extent(), token.text());
                }
                redirection = new Redirection.Merging(operator.from(), 1, token.extent());
            }
            byStream = byStream == null ? new Redirection[STREAMS] : byStream;
            if (byStream[operator.from()] == null) {
                byStream[operator.from()] = redirection;
            } else {
                p.error(Problem.StreamAlreadyRedirected, redirection.extent(), STREAM_NAMES[operator.from()]);
            }
            return redirection;
        }

        List<Redirection> list() {
            if (byStream == null) {
                return List.of();
            }
            List<Redirection> list = new ArrayList<>();
            for (Redirection redirection : byStream) {
                if (redirection != null) {
                    list.add(redirection);
                }
            }
            return List.copyOf(list);
        }
    }

    /** The command that comes next; null where none does. */
    Command command() {
        Mode outer = p.mode(Mode.COMMAND);
        Command command = new Reader().read();
        p.mode(outer);
        return command;
    }

    /** A command while it is read. */
    private final class Reader {

        private final List<CommandPart> parts = new ArrayList<>(4);
        private final Redirections redirections = new Redirections();
        private Extent last;
        private boolean sawDashDash;

        Command read() {
            Token first = p.next();
            last = first.extent();
            Command.Invocation invocation = first.is(TokenKind.Dot) ? Command.Invocation.DOT
                    : first.is(TokenKind.Ampersand) ? Command.Invocation.CALL : Command.Invocation.NAME;
            boolean called = invocation != Command.Invocation.NAME;
            Context context = called ? Context.COMMAND_NAME_AFTER_OPERATOR : Context.COMMAND_NAME;
            Token token = called ? p.next() : first;
            while (part(token, context)) {
                context = Context.ARGUMENT;
                token = p.next();
            }
            if (parts.isEmpty()) {
                if (called) {
                    p.error(Problem.MissingExpression, first.extent(), first.text());
                }
                return null;
            }
            return new Command(invocation, List.copyOf(parts), redirections.list(), p.span(first, last));
        }

        /** Adds what {@code token} begins; says whether the command may go on. */
        private boolean part(Token token, Context context) {
            boolean name = context != Context.ARGUMENT;
            switch (token.kind()) {
                case Pipe, RCurly, RParen, EndOfInput, NewLine, Semi, AndAnd, OrOr, Ampersand -> {
                    p.unget(token);
                    return false;
                }
                case MinusMinus -> {
                    add(sawDashDash ? bare(token) : new CommandParameter("-", Optional.empty(), token.extent()));
                    sawDashDash = true;
                }
                case Comma -> {
                    last = token.extent();
                    p.error(Problem.MissingArgument, last);
                    p.skipNewLines();
                }
                case Parameter -> {
                    if (name || sawDashDash) {
                        token.mark(TokenFlags.COMMAND_NAME);
                        add(bare(token));
                    } else {
                        parameter(token);
                    }
                }
                case Redirection, RedirectInStd -> {
                    if (name) {
                        add(bare(token));
                    } else {
                        redirections.read(token);
                        last = redirections.last;
                    }
                }
                default -> {
                    add(argument(token, context));
                    if (token.isString() && token.word().equals(VERBATIM)) {
                        Token rest = p.verbatim();
                        if (rest != null) {
                            add(new StringExpression(rest.word(), StringExpression.Quote.BARE, rest.extent()));
                        }
                    }
                }
            }
            return true;
        }

        private void add(CommandPart part) {
            parts.add(part);
            last = part.extent();
        }

        private void parameter(Token token) {
            Token.ParameterName name = (Token.ParameterName) token.payload();
            Expression argument = null;
            if (name.colon() && !p.sees(TokenKind.Comma)) {
                argument = argument(p.next(), Context.ARGUMENT);
                if (argument == null) {
                    p.error(Problem.ParameterRequiresArgument, p.after(token), token.text());
                }
            }
            add(new CommandParameter(name.name(), Optional.ofNullable(argument),
                    argument == null ? token.extent() : p.span(token, argument.extent())));
        }
    }

    private static StringExpression bare(Token token) {
        return new StringExpression(token.text(), StringExpression.Quote.BARE, token.extent());
    }

    /** One argument, read as in a command wherever it stands, arrays with commas too; null where none follows. */
    Expression argument() {
        return single(Context.ARGUMENT);
    }

    Expression single(Context context) {
        if (p.sees(TokenKind.Comma) || p.sees(TokenKind.EndOfInput)) {
            return null;
        }
        Mode outer = p.mode(Mode.COMMAND);
        Expression argument = argument(p.next(), context);
        p.mode(outer);
        return argument;
    }

    Expression argument(Token token) {
        return argument(token, Context.ARGUMENT);
    }

    private Expression argument(Token first, Context context) {
        List<Expression> items = null;
        Token token = first;
        Token comma = null;
        while (true) {
            if (endsArgument(token)) {
                p.unget(token);
                if (comma == null) {
                    return null;
                }
                p.incomplete(Problem.MissingExpression, p.after(comma), ",");
                return new ErrorExpression(List.copyOf(items), p.span(items.get(0).extent(), comma));
            }
            Expression item = item(token, context);
            boolean verbatim = token.is(TokenKind.Generic) && token.word().equals(VERBATIM);
            if (context != Context.ARGUMENT || verbatim || !p.sees(TokenKind.Comma)) {
                if (items == null) {
                    return item;
                }
                items.add(item);
                return new ArrayLiteral(List.copyOf(items), p.span(items.get(0), item));
            }
            comma = p.take();
            items = items == null ? new ArrayList<>() : items;
            items.add(item);
            p.skipNewLines();
            token = p.next();
        }
    }

    private static boolean endsArgument(Token token) {
        return switch (token.kind()) {
            case Pipe, RCurly, RParen, EndOfInput, NewLine, Semi, Redirection, RedirectInStd, AndAnd, OrOr, Ampersand, MinusMinus,
                    Comma -> true;
            default -> false;
        };
    }

    private Expression item(Token token, Context context) {
        boolean name = context == Context.COMMAND_NAME || context == Context.COMMAND_NAME_AFTER_OPERATOR;
        switch (token.kind()) {
            case SplattedVariable, Variable, Number, HereStringExpandable, StringExpandable, HereStringLiteral, StringLiteral, LParen,
                    DollarParen, AtParen, AtCurly, LCurly -> {
                p.unget(token);
                return p.primaries.primary(true);
            }
            case Generic -> {
                if (name) {
                    token.mark(TokenFlags.COMMAND_NAME);
                }
                return context == Context.COMMAND_NAME
                        ? new StringExpression(token.word(), StringExpression.Quote.BARE, token.extent())
                        : p.primaries.string(token, StringExpression.Quote.BARE);
            }
            default -> {
                token.unmark(TokenFlags.KEYWORD);
                if (name) {
                    token.mark(TokenFlags.COMMAND_NAME);
                } else {
                    token.becomeArgument();
                }
                return bare(token);
            }
        }
    }
}
