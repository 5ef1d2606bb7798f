package org.mooring.shell.powershell.natives;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.runtime.Engine;

/** The arguments of a program: each value one argument, numbers as they were written (NativeCommandParameterBinder). */
final class NativeArguments {

    private static final Pattern ENVIRONMENT = Pattern.compile("%([^%]+)%");

    private NativeArguments() {}

    static void add(Engine engine, List<String> command, Argument[] arguments) {
        for (Argument argument : arguments) {
            if (argument.isPositional()) {
                value(engine, command, argument);
            } else if (argument.hasValue()) {
                command.add(argument.dashed() + ":" + Conversion.toText(argument.value()));
            } else {
                command.add(argument.dashed());
            }
        }
    }

    private static void value(Engine engine, List<String> command, Argument argument) {
        if (argument.value() instanceof NativeWord word) {
            word(engine, command, word);
            return;
        }
        if (argument.text() != null) {
            command.add(argument.text());
            return;
        }
        Object value = argument.value();
        Iterator<?> elements = value == null || PSObject.base(value) instanceof String ? null : Enumeration.of(value);
        if (elements == null) {
            if (value != null) {
                command.add(Conversion.toText(value));
            }
        } else {
            elements.forEachRemaining(each -> command.add(Conversion.toText(each)));
        }
    }

    private static void word(Engine engine, List<String> command, NativeWord word) {
        switch (word.kind()) {
            case BARE -> command.addAll(FileNames.expand(engine, word.text()));
            case LIST -> pieces(command, word.text());
            case VERBATIM_FOLLOWS -> { }
            case VERBATIM -> pieces(command, environment(engine, word.text()));
        }
    }

    private static void pieces(List<String> command, String text) {
        for (String piece : text.split(" +")) {
            if (!piece.isEmpty()) {
                command.add(piece);
            }
        }
    }

    private static String environment(Engine engine, String text) {
        return ENVIRONMENT.matcher(text).replaceAll(match -> {
            String value = engine.environment(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
