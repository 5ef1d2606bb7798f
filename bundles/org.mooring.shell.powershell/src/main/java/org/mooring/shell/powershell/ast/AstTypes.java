package org.mooring.shell.powershell.ast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumType;
import org.mooring.language.TokenKind;

/** The classes of the syntax tree, read from {@code asts.txt}, and the types around it. */
public final class AstTypes {

    static final String LANGUAGE = "System.Management.Automation.Language.";

    private static final Map<String, Class<?>> COMPUTED = Map.ofEntries(
        Map.entry("Ast", AstMembers.OfAst.class), Map.entry("ScriptBlockAst", AstMembers.OfScriptBlock.class),
        Map.entry("FunctionDefinitionAst", AstMembers.OfFunction.class), Map.entry("FunctionMemberAst", AstMembers.OfMethod.class),
        Map.entry("PropertyMemberAst", AstMembers.OfProperty.class), Map.entry("TypeDefinitionAst", AstMembers.OfType.class),
        Map.entry("ParameterAst", AstMembers.OfParameter.class), Map.entry("CatchClauseAst", AstMembers.OfCatch.class),
        Map.entry("ThrowStatementAst", AstMembers.OfThrow.class), Map.entry("PipelineBaseAst", AstMembers.OfPipeline.class),
        Map.entry("AssignmentStatementAst", AstMembers.OfAssignment.class), Map.entry("CommandAst", AstMembers.OfCommand.class),
        Map.entry("ExpressionAst", AstMembers.OfExpression.class), Map.entry("ConvertExpressionAst", AstMembers.OfConvert.class),
        Map.entry("VariableExpressionAst", AstMembers.OfVariable.class), Map.entry("UsingExpressionAst", AstMembers.OfUsing.class));

    private static final Map<String, AstType> ALL = read();

    private static final EnumType TOKEN_KIND = tokenKind();

    private AstTypes() {}

    /** Makes all types of this package known to scripts. */
    public static void register() {
        List<ClrType> types = new ArrayList<>(ALL.values());
        types.add(TOKEN_KIND);
        types.addAll(VisitorType.all());
        ClrTypes.register(types.toArray(ClrType[]::new));
        ClrTypes.register(ExtentTypes.ALL);
        ClrTypes.register(TokenTypes.ALL);
        ClrTypes.register(TypeNameTypes.ALL);
        ClrTypes.register(ParserType.class, ParserType.Problem.class, PSParserType.class, PSParserType.Token.class,
            PSParserType.Problem.class, CodeGenerationType.class, VariablePath.class, HelpTypes.Help.class, HelpTypes.Requirements.class);
    }

    /** A concrete class by its name, as {@code CommandAst}. */
    public static AstType get(String name) {
        return ALL.get(name);
    }

    static Iterable<AstType> all() {
        return ALL.values();
    }

    static Class<?> computed(String name) {
        return COMPUTED.get(name);
    }

    /** A type by the short name that a property's type has. */
    static ClrType resolve(String name) {
        ClrType type = ClrTypes.find(name.indexOf('.') < 0 ? LANGUAGE + name : name, n -> ClrTypes.find(LANGUAGE + n));
        return type != null ? type : ClrTypes.find(name);
    }

    /** A value of an enumeration of the language's namespace. */
    static Object constant(String type, long number) {
        return ((ClrEnum) ClrTypes.find(LANGUAGE + type)).value(number);
    }

    static Object constant(String type, String name) {
        ClrEnum of = (ClrEnum) ClrTypes.find(LANGUAGE + type);
        return of.value(of.number(name));
    }

    private static EnumType tokenKind() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (TokenKind kind : TokenKind.values()) {
            numbers.put(kind.name(), (long) kind.value);
        }
        return new EnumType(LANGUAGE + "TokenKind", false, "System.Int32", numbers, TokenKind.class);
    }

    private static Map<String, AstType> read() {
        Map<String, AstType> types = new LinkedHashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(AstTypes.class.getResourceAsStream("asts.txt"), StandardCharsets.UTF_8))) {
            AstType type = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.strip().split(" ");
                if (line.startsWith("  ")) {
                    part(type, words);
                } else if (!line.startsWith("#")) {
                    type = new AstType(words[0], words.length > 2 ? types.get(words[2]) : null);
                    types.put(words[0], type);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static void part(AstType type, String[] words) {
        switch (words[0]) {
            case "new" -> type.constructs(Arrays.copyOfRange(words, 2, words.length));
            case "make" -> type.makes(Arrays.copyOfRange(words, 2, words.length));
            case "visit" -> type.visits(Arrays.copyOfRange(words, 1, words.length));
            default -> {
                boolean shown = !words[0].startsWith("-");
                type.add(new AstType.Slot(shown ? words[0] : words[0].substring(1), words[1], shown));
            }
        }
    }
}
