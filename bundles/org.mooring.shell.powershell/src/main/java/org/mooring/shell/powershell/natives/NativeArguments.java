package org.mooring.shell.powershell.natives;

import java.util.Iterator;
import java.util.List;

import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.shell.powershell.binder.Argument;

/** The arguments of a program: each value one argument, numbers as they were written. */
final class NativeArguments {

    private NativeArguments() {}

    static void add(List<String> command, Argument[] arguments) {
        for (Argument argument : arguments) {
            if (argument.isPositional()) {
                value(command, argument);
            } else if (argument.hasValue()) {
                command.add(argument.dashed() + ":" + Conversion.toText(argument.value()));
            } else {
                command.add(argument.dashed());
            }
        }
    }

    private static void value(List<String> command, Argument argument) {
        if (argument.text() != null) {
            command.add(argument.text());
            return;
        }
        Object value = argument.value();
        Iterator<?> elements = value == null ? null : Enumeration.of(value);
        if (elements == null) {
            if (value != null) {
                command.add(Conversion.toText(value));
            }
        } else {
            elements.forEachRemaining(each -> command.add(Conversion.toText(each)));
        }
    }
}
