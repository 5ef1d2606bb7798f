package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.shell.powershell.runtime.Engine;

/** Rules that are classes of the script: transformations, validations, generators of valid values. */
final class ScriptRules {

    private ScriptRules() {}

    /** The rule that a script's attribute class is, null when it is none. */
    static ArgumentRule of(ClrType type, List<Object> arguments, Engine engine) {
        if (type == null || engine == null) {
            return null;
        }
        if (derives(type, "System.Management.Automation.ArgumentTransformationAttribute")) {
            return new Transformation(engine.members().create(type, arguments.toArray()));
        }
        if (derives(type, "System.Management.Automation.ValidateEnumeratedArgumentsAttribute")) {
            Object made = engine.members().create(type, arguments.toArray());
            return (Validations.Each) element -> Engine.current().members().invoke(made, "ValidateElement", element);
        }
        if (derives(type, "System.Management.Automation.ValidateArgumentsAttribute")) {
            Object made = engine.members().create(type, arguments.toArray());
            return argument -> {
                Engine.current().members().invoke(made, "Validate", argument, null);
                return argument;
            };
        }
        return null;
    }

    private static boolean derives(ClrType type, String name) {
        ClrType base = ClrTypes.find(name);
        return base != null && base.isAssignableFrom(type);
    }

    private record Transformation(Object attribute) implements ArgumentRule {

        @Override
        public Object apply(Object argument) {
            return Engine.current().members().invoke(attribute, "Transform", null, argument);
        }

        @Override
        public boolean isValidation() {
            return false;
        }
    }

    /** {@code [ValidateSet([Generator])]}: a class that says what is valid when it is asked. */
    record GeneratedSet(ClrType generator) implements Validations.Each {

        @Override
        public List<String> validValues() {
            Engine engine = Engine.current();
            Object made = engine.members().create(generator);
            Object values = engine.members().invoke(made, "GetValidValues");
            List<String> texts = new ArrayList<>();
            var each = Enumeration.of(values);
            if (each == null) {
                texts.add(Conversion.toText(values));
            } else {
                each.forEachRemaining(v -> texts.add(Conversion.toText(v)));
            }
            return texts;
        }

        @Override
        public void check(Object element) {
            new Validations.InSet(validValues(), true, null).check(element);
        }
    }
}
