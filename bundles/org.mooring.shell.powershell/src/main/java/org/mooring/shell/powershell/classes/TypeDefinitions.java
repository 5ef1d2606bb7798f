package org.mooring.shell.powershell.classes;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code class} and {@code enum}. */
public final class TypeDefinitions {

    private TypeDefinitions() {}

    public static void define(Frame f, TypeDefinition definition) {
        throw Errors.runtime("TypeDefinitionNotSupported", ErrorCategory.NotImplemented, definition.name(),
            "The type '%s' cannot be defined: classes are not available in this version.", definition.name());
    }
}
