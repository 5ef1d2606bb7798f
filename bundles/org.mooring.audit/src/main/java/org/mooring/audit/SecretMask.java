package org.mooring.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.language.Parser;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.BinaryExpression;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.ExpandableStringExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.TypeExpression;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;

/**
 * Takes secrets out of the text of a command: literals that are given to parameters, variables, keys, properties and methods whose names say
 * so, by these names or by position, to commands that make secrets of plain text, and what looks like a secret wherever it stands. What a script does stays to be read:
 * nothing that runs is masked, not even within a masked value.
 */
final class SecretMask {

    static final String MASK = "********";

    private static final Set<String> OF_PLAIN_TEXT = Set.of("convertto-securestring", "set-secret", "new-object");
    private static final Pattern KEPT_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}|(?i)env:[A-Za-z0-9_.-]{1,64}");

    /** What looks like a secret in any text: the group is what is masked. */
    private static final List<Pattern> ANYWHERE = List.of(
        Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,31}://[^\\s/:@'\"]{0,256}:([^\\s@/'\"]{1,256})@"),
        Pattern.compile("(?i)(?<![\\w$:.}-])[a-z0-9_-]{0,32}(?:password|passwd|pwd|secret|accesskey|accountkey|api_?key|sharedaccesskey|access_token|sig)\\s{0,4}=\\s{0,4}"
            + "([^\\s;&'\"$({@*][^\\s;&'\"]{0,512})"),
        Pattern.compile("(?i)\\\\?[\"'][a-z0-9_-]{0,32}(?:password|passwd|secret|token|api_?key)[a-z0-9_-]{0,32}\\\\?[\"']\\s{0,4}:\\s{0,4}\\\\?[\"']([^\"'\\\\]{1,512})"),
        Pattern.compile("(?i)\\b(?:bearer|basic)\\s{1,4}([A-Za-z0-9+/][A-Za-z0-9+/=._~-]{15,})"),
        Pattern.compile("(?i)(?:^|\\s)--?[a-z-]{0,24}(?:password|passphrase|passwd|secret|token|api-?key)[= ]([^\\s'\"$({@*-][^\\s]{0,512})"),
        Pattern.compile("(?<![\\w$:])pass:([^\\s'\"]{1,512})"),
        Pattern.compile("-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----([\\s\\S]{1,16384}?)(?:-----END|$)"));

    private final String text;
    /** Where masks stand: start to end. */
    private final TreeMap<Integer, Integer> masks = new TreeMap<>();

    private final SessionCommands commands;
    /** Variables that are given where secrets are wanted, in lower case. */
    private final Set<String> secretVariables = new HashSet<>();
    /** Functions that the text itself defines, or the files that it names. */
    private final Map<String, CommandSignature> defined = new HashMap<>();

    private SecretMask(String text, SessionCommands commands) {
        this.text = text;
        this.commands = commands;
    }

    /** @param count how many secrets there were */
    record Masked(String text, int count) {}

    static Masked of(String text) {
        return of(text, SessionCommands.NONE);
    }

    /** @param commands of the session, which learn the functions that the text defines */
    static Masked of(String text, SessionCommands commands) {
        SecretMask mask = new SecretMask(text, commands);
        try {
            Node script = Parser.parse(null, text).script();
            SessionCommands.collect(script, mask.defined);
            commands.ofFiles(text).forEach(mask.defined::putIfAbsent);
            commands.learn(mask.defined);
            mask.walk(script);
            mask.variables(script);
        } catch (RuntimeException | StackOverflowError tooHard) {
            mask.masks.clear();
            mask.quotedText();
        }
        String once = mask.applied();
        int count = mask.masks.size();
        for (Pattern pattern : ANYWHERE) {
            Matcher found = pattern.matcher(once);
            StringBuilder out = null;
            int from = 0;
            while (found.find()) {
                if (found.group(1).equals(MASK)) {
                    continue;
                }
                out = out == null ? new StringBuilder() : out;
                out.append(once, from, found.start(1)).append(MASK);
                from = found.end(1);
                count++;
            }
            once = out == null ? once : out.append(once, from, once.length()).toString();
        }
        return new Masked(once, count);
    }

    /** A text that cannot be read is nobody's command; whatever is quoted in it goes. */
    private void quotedText() {
        Matcher quoted = Pattern.compile("'([^']{1,1000})'|\"([^\"]{1,1000})\"").matcher(text);
        while (quoted.find()) {
            int group = quoted.group(1) != null ? 1 : 2;
            masks.put(quoted.start(group), quoted.end(group));
        }
    }

    private String applied() {
        if (masks.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (var mask : masks.entrySet()) {
            if (mask.getKey() >= from) {
                out.append(text, from, mask.getKey()).append(MASK);
                from = mask.getValue();
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** What the text itself has put in the variables that it gives where secrets are wanted. */
    private void variables(Node node) {
        if (node instanceof AssignmentStatement assignment && assignment.target() instanceof VariableExpression variable
                && secretVariables.contains(variable.unqualified().toLowerCase(Locale.ROOT))) {
            literals(assignment.value());
        }
        if (!secretVariables.isEmpty()) {
            Nodes.forEachChild(node, this::variables);
        }
    }

    /** A value that is given where a secret is wanted. */
    private void secret(Expression value) {
        if (value instanceof VariableExpression variable) {
            secretVariables.add(variable.unqualified().toLowerCase(Locale.ROOT));
        } else if (value instanceof UsingExpression using) {
            secret(using.expression());
        } else {
            literals(value);
        }
    }

    private void walk(Node node) {
        switch (node) {
            case Command command -> command(command);
            case Pipeline pipeline -> pipeline(pipeline);
            case AssignmentStatement assignment when isSecret(assignment.target()) -> literals(assignment.value());
            case Parameter parameter when SecretNames.isSecret(parameter.name().unqualified()) ->
                parameter.defaultValue().ifPresent(this::literals);
            case HashtableExpression.Entry entry when name(entry.key()) != null && SecretNames.isSecretParameter(name(entry.key())) -> literals(entry.value());
            case BinaryExpression binary when isSecret(binary.left()) -> literals(binary.right());
            case BinaryExpression binary when isSecret(binary.right()) -> literals(binary.left());
            case InvokeMemberExpression call -> call(call);
            default -> { }
        }
        Nodes.forEachChild(node, this::walk);
    }

    private void pipeline(Pipeline pipeline) {
        for (int i = 1; i < pipeline.elements().size(); i++) {
            if (pipeline.elements().get(i) instanceof Command command && "convertto-securestring".equals(commandName(command))) {
                for (int before = 0; before < i; before++) {
                    literals(pipeline.elements().get(before));
                }
            }
        }
    }

    private void command(Command command) {
        String name = commandName(command);
        List<CommandPart> parts = command.parts();
        if (name != null && parts.size() > 1) {
            Optional.ofNullable(defined.get(name)).or(() -> commands.find(name)).ifPresent(found -> found.secrets(command).forEach(this::secret));
            arguments(parts);
        }
        if (!parts.isEmpty() && parts.getFirst() instanceof ScriptBlockExpression called) {
            called.block().parameters().ifPresent(block -> CommandSignature.of(block).secrets(command).forEach(this::secret));
        }
        boolean makesSecrets = name != null && OF_PLAIN_TEXT.contains(name) && (!name.equals("new-object") || mentionsSecretType(parts));
        boolean behindSecretName = name != null && (name.equals("net") || name.equals("net1")) && parts.size() > 3;
        int skip = name != null && name.equals("new-object") ? 2 : name != null && name.startsWith("net") ? 3 : 1;
        for (int i = 1; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case CommandParameter parameter -> {
                    boolean secret = SecretNames.isSecretParameter(parameter.name()) || isShortSecret(name, parameter.name());
                    if (parameter.argument().isPresent()) {
                        if (secret) {
                            literals(parameter.argument().get());
                        }
                    } else if (secret && i + 1 < parts.size() && parts.get(i + 1) instanceof Expression value) {
                        literals(value);
                    } else if (name != null && name.startsWith("mysql") && parameter.name().matches("p.+")) {
                        mask(parameter.extent().start() + 2, parameter.extent().end());
                    }
                }
                case Expression argument -> {
                    if ((makesSecrets || behindSecretName) && i >= skip) {
                        literals(argument);
                    }
                    String word = name(argument);
                    if (word != null && KEPT_NAME.matcher(word).matches() && SecretNames.isSecret(word.substring(word.indexOf(':') + 1))
                            && !(parts.get(i - 1) instanceof CommandParameter)) {
                        behindSecretName = true;
                        skip = i + 1;
                    } else if (word != null && parts.get(i - 1) instanceof CommandParameter named && named.name().equalsIgnoreCase("Name")
                            && SecretNames.isSecret(word)) {
                        behindSecretName = true;
                        skip = i + 1;
                    }
                }
            }
        }
    }

    /** What {@code -ArgumentList} gives to the parameters of the script block beside it, as of Invoke-Command and Start-Job. */
    private void arguments(List<CommandPart> parts) {
        Optional<ScriptBlockExpression> block = parts.stream().map(part -> part instanceof CommandParameter parameter ? parameter.argument().orElse(null) : part)
            .filter(ScriptBlockExpression.class::isInstance).map(ScriptBlockExpression.class::cast).findFirst();
        if (block.isEmpty() || block.get().block().parameters().isEmpty()) {
            return;
        }
        CommandSignature signature = CommandSignature.of(block.get().block().parameters().get());
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i) instanceof CommandParameter parameter && parameter.name().toLowerCase(Locale.ROOT).startsWith("arg")) {
                Expression list = parameter.argument().orElse(i + 1 < parts.size() && parts.get(i + 1) instanceof Expression next ? next : null);
                List<Expression> given = list instanceof ArrayLiteral array ? array.elements() : list == null ? List.of() : List.of(list);
                signature.secretsAmong(given).forEach(this::secret);
            }
        }
    }

    /** Options of programs whose names do not say that secrets follow. */
    private static boolean isShortSecret(String command, String parameter) {
        return command != null && switch (command) {
            case "curl", "curl.exe" -> parameter.equals("u") || parameter.equals("U");
            case "wget" -> parameter.equals("u");
            case "sshpass", "docker", "podman", "az", "mongo", "mongosh", "htpasswd", "helm", "oc" -> parameter.equals("p");
            case "sqlcmd", "bcp", "zip", "unzip" -> parameter.equals("P");
            case "redis-cli" -> parameter.equals("a");
            case "ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldapwhoami", "ldapcompare" -> parameter.equals("w");
            case "ldappasswd" -> parameter.equals("w") || parameter.equals("s") || parameter.equals("a");
            case "smbclient", "rpcclient" -> parameter.equals("U");
            default -> false;
        };
    }

    private static boolean mentionsSecretType(List<CommandPart> parts) {
        return parts.stream().map(part -> part instanceof Expression expression ? name(expression) : null)
            .anyMatch(word -> word != null && CommandSignature.isSecretType(word));
    }

    private static String commandName(Command command) {
        String name = command.parts().isEmpty() || !(command.parts().getFirst() instanceof Expression first) ? null : name(first);
        return name == null ? null : name.substring(name.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }

    private void call(InvokeMemberExpression call) {
        String method = name(call.member());
        boolean ofSecretType = call.target() instanceof TypeExpression type && CommandSignature.isSecretType(type.type().extent().text());
        boolean secret = method != null && (SecretNames.isSecret(method) || method.equalsIgnoreCase("AppendChar"));
        int from = ofSecretType && !secret ? 1 : 0;
        for (int i = 0; i < call.arguments().size(); i++) {
            Expression argument = call.arguments().get(i);
            if ((ofSecretType || secret) && i >= from) {
                literals(argument);
            }
            String word = name(argument);
            if (word != null && KEPT_NAME.matcher(word).matches() && SecretNames.isSecret(word) && i + 1 < call.arguments().size()) {
                secret = true;
                from = i + 1;
            }
        }
    }

    /** The text of a literal, where it is one. */
    private static String name(Expression expression) {
        return expression instanceof StringExpression string ? string.value() : null;
    }

    /** Whether an expression names something secret: a variable, a property, an entry. */
    private static boolean isSecret(Expression expression) {
        return switch (expression) {
            case VariableExpression variable -> SecretNames.isSecret(variable.unqualified());
            case MemberExpression member -> name(member.member()) != null && SecretNames.isSecret(name(member.member()));
            case IndexExpression index -> name(index.index()) != null && SecretNames.isSecret(name(index.index()));
            case ConvertExpression convert -> CommandSignature.isSecretType(convert.type().extent().text()) || isSecret(convert.operand());
            case AttributedExpression attributed -> isSecret(attributed.operand());
            default -> false;
        };
    }

    /** Masks the literals in a value; what runs in it is left, and looked at as everything is. */
    private void literals(Node value) {
        switch (value) {
            case StringExpression string -> content(string.extent(), string.quote());
            case ExpandableStringExpression string -> string.parts().forEach(part -> {
                if (part instanceof StringExpression plain) {
                    mask(plain.extent().start(), plain.extent().end());
                }
            });
            case ConstantExpression number -> mask(number.extent().start(), number.extent().end());
            case ScriptBlockExpression block -> { }
            case Command command -> {
                for (CommandPart part : command.parts().subList(Math.min(1, command.parts().size()), command.parts().size())) {
                    literals(part);
                }
            }
            case InvokeMemberExpression call -> {
                literals(call.target());
                call.arguments().forEach(this::literals);
            }
            case MemberExpression member -> literals(member.target());
            case HashtableExpression.Entry entry -> literals(entry.value());
            default -> Nodes.forEachChild(value, this::literals);
        }
    }

    private void content(Extent extent, StringExpression.Quote quote) {
        int edge = switch (quote) {
            case BARE -> 0;
            case SINGLE, DOUBLE -> 1;
            case SINGLE_HERE, DOUBLE_HERE -> 2;
        };
        String written = extent.text();
        boolean closed = edge == 0 || written.length() >= 2 * edge && written.charAt(written.length() - 1) == (edge == 1 ? written.charAt(0) : '@');
        mask(extent.start() + Math.min(edge, written.length()), extent.end() - (closed ? edge : 0));
    }

    private void mask(int start, int end) {
        if (end > start) {
            masks.merge(start, end, Math::max);
        }
    }
}
