package org.mooring.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.Requirement;
import org.mooring.language.ast.StringExpression;

/** Reads {@code #requires} lines: each is a command behind its {@code #}. */
final class RequiresParser {

    /** The parameters, by the names that a requirement gets; what a script writes may be shorter. */
    private static final List<String> PARAMETERS = List.of("RunAsAdministrator", "ShellId", "PSSnapin", "PSEdition", "Version",
            "Assembly", "Modules");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");
    private static final Set<String> MODULE_KEYS = Set.of("modulename", "moduleversion", "requiredversion", "maximumversion", "guid");

    private final Parsing p;
    private final List<Requirement> requirements = new ArrayList<>();
    private final Set<String> editions = new HashSet<>();
    private String version;

    RequiresParser(Parsing parsing) {
        this.p = parsing;
    }

    List<Requirement> requirements() {
        for (Token comment : List.copyOf(p.comments.requires)) {
            Token pushed = p.pushed();
            Cursor line = p.tokenizer().cursor.within(comment.start + 1, comment.end, new int[0]);
            Tokenizer inner = new Tokenizer(line, new ArrayList<>(), new Comments());
            inner.mode = Mode.COMMAND;
            Tokenizer outer = p.enter(inner);
            Command command = p.commands.command();
            p.leave(outer, pushed);
            if (command != null) {
                read(command);
            }
        }
        return List.copyOf(requirements);
    }

    private void read(Command command) {
        List<CommandPart> parts = command.parts();
        if (!(parts.get(0) instanceof StringExpression name) || !name.value().equalsIgnoreCase("requires")) {
            p.error(Problem.ScriptRequiresInvalidFormat, command.extent());
        }
        for (int i = 1; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof CommandParameter parameter)) {
                p.error(Problem.ScriptRequiresInvalidFormat, parts.get(i).extent());
                continue;
            }
            CommandPart argument = parameter.argument().orElse(null);
            if (argument == null && i + 1 < parts.size()) {
                argument = parts.get(++i);
            }
            parameter(parameter, argument);
        }
    }

    private void parameter(CommandParameter parameter, CommandPart argument) {
        String name = PARAMETERS.stream().filter(n -> n.regionMatches(true, 0, parameter.name(), 0, parameter.name().length()))
                .findFirst().orElse(null);
        if (PARAMETERS.get(0).equals(name)) {
            if (argument != null) {
                p.error(Problem.ParameterCannotHaveArgument, parameter.extent(), parameter.name());
            }
            requirements.add(new Requirement(name, List.of(), parameter.extent()));
            return;
        }
        if (argument == null) {
            p.error(Problem.ParameterRequiresArgument, parameter.extent(), parameter.name());
            return;
        }
        if (!(argument instanceof Expression value) || !Constants.isConstant(value, Constants.Use.REQUIRES)) {
            p.error(Problem.RequiresArgumentMustBeConstant, argument.extent());
            return;
        }
        List<Expression> values = value instanceof ArrayLiteral array ? array.elements() : List.of(value);
        boolean right = switch (name) {
            case "ShellId" -> once(parameter, name) && string(value, "shellid");
            case "PSSnapin" -> string(value, "pssnapin");
            case "PSEdition" -> once(parameter, name) && editions(value.extent(), values);
            case "Version" -> version(parameter, value);
            case "Assembly" -> values.stream().allMatch(v -> string(v, "assembly"));
            case "Modules" -> modules(value.extent(), values);
            case null, default -> {
                p.error(Problem.ScriptRequiresInvalidFormat, parameter.extent());
                yield false;
            }
        };
        if (right) {
            requirements.add(new Requirement(name, values, p.span(parameter, argument)));
        }
    }

    private boolean once(CommandParameter parameter, String name) {
        if (requirements.stream().noneMatch(r -> r.parameter().equals(name))) {
            return true;
        }
        p.error(Problem.ParameterAlreadyBound, parameter.extent(), null, name.toLowerCase(Locale.ROOT));
        return false;
    }

    private boolean string(Expression value, String parameter) {
        if (value instanceof StringExpression) {
            return true;
        }
        p.error(Problem.RequiresInvalidStringArgument, value.extent(), parameter);
        return false;
    }

    private boolean editions(Extent extent, List<Expression> values) {
        boolean right = true;
        for (Expression value : values) {
            if (!string(value, "psedition")) {
                right = false;
                continue;
            }
            String edition = ((StringExpression) value).value().toLowerCase(Locale.ROOT);
            if (!edition.equals("core") && !edition.equals("desktop")) {
                p.error(Problem.RequiresPSEditionInvalid, extent, "psedition");
                right = false;
            }
            if (!editions.add(edition)) {
                p.error(Problem.RequiresPSEditionValueIsAlreadySpecified, extent, "psedition");
                right = false;
            }
        }
        return right;
    }

    private boolean version(CommandParameter parameter, Expression value) {
        String text = value instanceof StringExpression string ? string.value() : value.extent().text();
        if (!VERSION.matcher(text).matches()) {
            p.error(Problem.RequiresVersionInvalid, value.extent());
            return false;
        }
        String normal = text.contains(".") ? text : text + ".0";
        if (version != null && !version.equals(normal)) {
            p.error(Problem.ParameterAlreadyBound, parameter.extent(), null, "version");
            return false;
        }
        version = normal;
        return true;
    }

    private boolean modules(Extent extent, List<Expression> values) {
        for (Expression value : values) {
            String fault = value instanceof HashtableExpression table ? fault(table) : null;
            if (fault != null) {
                p.error(Problem.RequiresModuleInvalid, extent, fault);
                return false;
            }
        }
        return true;
    }

    /** What is wrong with a module specification; null if nothing is. */
    private static String fault(HashtableExpression table) {
        Set<String> keys = new HashSet<>();
        for (HashtableExpression.Entry entry : table.entries()) {
            String key = entry.key() instanceof StringExpression name ? name.value() : entry.key().extent().text();
            if (!MODULE_KEYS.contains(key.toLowerCase(Locale.ROOT))) {
                return "The hashtable describing a module contains one or more members that are not valid. The valid members are "
                        + "(ModuleName, ModuleVersion, RequiredVersion, MaximumVersion, GUID). Remove the members that are not valid ('"
                        + key + "'), then try again.";
            }
            keys.add(key.toLowerCase(Locale.ROOT));
        }
        if (!keys.contains("modulename")) {
            return "The required key 'ModuleName' is missing from the module specification.";
        }
        boolean versioned = keys.contains("moduleversion") || keys.contains("requiredversion") || keys.contains("maximumversion");
        return versioned ? null
                : "The required key 'ModuleVersion' or 'RequiredVersion' or 'MaximumVersion' is missing from the module specification.";
    }
}
