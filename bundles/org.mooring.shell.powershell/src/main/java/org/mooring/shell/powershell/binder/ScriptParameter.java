package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.compile.Node;

/**
 * A parameter as a param block writes it.
 *
 * @param slot of its variable
 * @param type the type written at it, or null
 * @param defaultValue or null
 */
public record ScriptParameter(String name, int slot, TypeName type, List<Attribute> attributes, Node defaultValue, Parameter tree) {

    boolean isPlain() {
        return attributes.isEmpty();
    }
}
