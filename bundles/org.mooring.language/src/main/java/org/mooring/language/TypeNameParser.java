package org.mooring.language;

import java.util.ArrayList;
import java.util.List;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.TypeName;

/** Type names: {@code int}, {@code int[,]}, {@code Dictionary[string,List[int]]}, {@code Some.Type, Some.Assembly}. */
final class TypeNameParser {

    private static final int MAX_RANK = 32;
    private static final int MAX_ARRAY_DEPTH = 200;
    private static final String UNKNOWN = ":ErrorTypeName:";

    private final Parsing p;

    TypeNameParser(Parsing parsing) {
        this.p = parsing;
    }

    /** The type name that comes next, or null if none does; its first token gets {@code flag}. */
    TypeName typeName(boolean assembly) {
        Mode outer = p.mode(Mode.TYPE_NAME);
        Token name = p.next();
        TypeName type = null;
        if (name.is(TokenKind.Identifier)) {
            type = rest(name, false, assembly);
        } else {
            p.unget(name);
        }
        p.mode(outer);
        return type;
    }

    /** @param argument whether it is a generic argument without brackets of its own, which can have no assembly */
    private TypeName rest(Token name, boolean argument, boolean assembly) {
        Token token = p.peek();
        if (token.is(TokenKind.LBracket)) {
            p.take();
            p.skipNewLines();
            Token inside = p.next();
            return switch (inside.kind()) {
                case RBracket, Comma -> arrays(simple(name), inside, argument);
                case LBracket, Identifier -> generic(name, inside, argument);
                case EndOfInput -> {
                    p.unget(inside);
                    p.incomplete(Problem.MissingTypename, p.after(token));
                    yield simple(name);
                }
                default -> {
                    p.error(Problem.UnexpectedToken, inside.extent(), inside.text());
                    p.synchronize(true, TokenKind.RBracket);
                    yield simple(name);
                }
            };
        }
        if (token.is(TokenKind.Comma) && assembly && !argument) {
            p.take();
            String assemblyName = p.tokenizer().assemblyName();
            if (assemblyName.isBlank()) {
                p.error(Problem.MissingAssemblyNameSpecification, p.after(token));
                return simple(name);
            }
            return new TypeName.Simple(name.text(), assemblyName, p.at(name.start, p.tokenizer().place()));
        }
        return simple(name);
    }

    private static TypeName.Simple simple(Token name) {
        return new TypeName.Simple(name.text(), null, name.extent());
    }

    private TypeName generic(Token name, Token first, boolean argument) {
        List<TypeName> arguments = new ArrayList<>();
        Token close = arguments(first, arguments);
        if (!close.is(TokenKind.RBracket)) {
            p.unget(close);
            p.incomplete(Problem.EndSquareBracketExpectedAtEndOfAttribute, p.before(close));
            close = null;
        }
        Extent end = close != null ? close.extent() : arguments.get(arguments.size() - 1).extent();
        TypeName type = new TypeName.Generic(simple(name), List.copyOf(arguments), p.span(name, end));
        Token token = p.peek();
        if (token.is(TokenKind.LBracket)) {
            p.take();
            return arrays(type, p.next(), argument);
        }
        if (token.is(TokenKind.Comma) && !argument) {
            p.take();
            return withAssembly(type, token);
        }
        return type;
    }

    private TypeName withAssembly(TypeName type, Token comma) {
        String assembly = p.tokenizer().assemblyName();
        if (assembly.isEmpty()) {
            p.error(Problem.MissingAssemblyNameSpecification, p.after(comma));
            return type;
        }
        return withAssembly(type, assembly);
    }

    private static TypeName withAssembly(TypeName type, String assembly) {
        return switch (type) {
            case TypeName.Simple simple -> new TypeName.Simple(simple.name(), assembly, simple.extent());
            case TypeName.Generic generic -> new TypeName.Generic(withAssembly(generic.type(), assembly), generic.arguments(),
                    generic.extent());
            case TypeName.Array array -> new TypeName.Array(withAssembly(array.element(), assembly), array.rank(), array.extent());
        };
    }

    /** Reads generic arguments up to the token that ends them, which is returned. */
    Token arguments(Token first, List<TypeName> arguments) {
        p.deeper();
        arguments.add(argument(first));
        Token last;
        while (true) {
            p.skipNewLines();
            last = p.next();
            if (!last.is(TokenKind.Comma)) {
                break;
            }
            p.skipNewLines();
            Token token = p.peek();
            if (token.is(TokenKind.Identifier) || token.is(TokenKind.LBracket)) {
                arguments.add(argument(p.take()));
            } else {
                p.incomplete(Problem.MissingTypename, p.after(last));
                arguments.add(new TypeName.Simple(UNKNOWN, null, last.extent()));
            }
        }
        p.shallower();
        return last;
    }

    private TypeName argument(Token first) {
        if (first.is(TokenKind.Identifier)) {
            return rest(first, true, true);
        }
        Token name = p.next();
        if (!name.is(TokenKind.Identifier)) {
            p.unget(name);
            p.incomplete(Problem.MissingTypename, p.after(name));
            return new TypeName.Simple(UNKNOWN, null, first.extent());
        }
        TypeName type = rest(name, false, true);
        Token close = p.next();
        if (!close.is(TokenKind.RBracket)) {
            p.unget(close);
            p.incomplete(Problem.EndSquareBracketExpectedAtEndOfType, p.before(close));
        }
        return type;
    }

    /** Reads on behind the {@code [} of an array; {@code inside} is the token that follows it. */
    private TypeName arrays(TypeName element, Token inside, boolean argument) {
        TypeName type = element;
        for (int depth = 1;; depth++) {
            if (depth == MAX_ARRAY_DEPTH + 1) {
                p.later(Problem.ScriptTooComplicated, type.extent());
            }
            type = array(type, inside);
            Token token = p.peek();
            if (token.is(TokenKind.Comma) && !argument) {
                p.take();
                return withAssembly(type, token);
            }
            if (!token.is(TokenKind.LBracket)) {
                return type;
            }
            p.take();
            inside = p.next();
        }
    }

    private TypeName array(TypeName element, Token inside) {
        switch (inside.kind()) {
            case RBracket -> {
                return new TypeName.Array(element, 1, p.span(element.extent(), inside));
            }
            case Comma -> {
                int rank = 1;
                Token token = inside;
                Token lastComma;
                do {
                    lastComma = token;
                    rank++;
                    token = p.next();
                } while (token.is(TokenKind.Comma));
                boolean closed = token.is(TokenKind.RBracket);
                if (!closed) {
                    p.unget(token);
                }
                if (rank > MAX_RANK) {
                    p.error(Problem.ArrayHasTooManyDimensions, p.span(inside, lastComma), rank);
                    return element;
                }
                if (!closed) {
                    p.error(Problem.EndSquareBracketExpectedAtEndOfAttribute, p.after(lastComma));
                }
                return new TypeName.Array(element, rank, p.span(element.extent(), token));
            }
            case EndOfInput -> {
                p.unget(inside);
                p.error(Problem.EndSquareBracketExpectedAtEndOfAttribute, p.before(inside));
                return element;
            }
            default -> {
                p.error(Problem.UnexpectedToken, inside.extent(), inside.text());
                p.synchronize(true, TokenKind.RBracket);
                return element;
            }
        }
    }
}
