package org.mooring.shell.powershell.modules;

import org.mooring.language.ast.UsingStatement;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code using}: namespaces for the script's type names; modules are imported when the script starts. */
public final class Usings {

    private Usings() {}

    public static void use(Frame f, UsingStatement statement) {
        if (statement.kind() == UsingStatement.Kind.NAMESPACE) {
            f.engine.types().useNamespace(statement.name(), statement.extent().source());
        }
    }
}
