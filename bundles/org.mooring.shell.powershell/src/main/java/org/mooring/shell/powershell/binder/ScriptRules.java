package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.ScriptDefined;
import org.mooring.shell.powershell.runtime.Engine;

/** Rules that are classes of the script: transformations, validations, generators of valid values. */
final class ScriptRules {

    private ScriptRules() {}

    /** The rule that a script's attribute class is, null when it is none. */
    static ArgumentRule of(ClrType type, List<Object> arguments, Map<String, Object> properties, Engine engine) {
        if (engine == null || !(type instanceof ScriptDefined)) {
            return null;
        }
        if (derives(type, "System.Management.Automation.ArgumentTransformationAttribute")) {
            return new Transformation(made(type, arguments, properties, engine));
        }
        if (derives(type, "System.Management.Automation.ValidateEnumeratedArgumentsAttribute")) {
            return new EachElement(made(type, arguments, properties, engine));
        }
        if (derives(type, "System.Management.Automation.ValidateArgumentsAttribute")) {
            return new Whole(made(type, arguments, properties, engine));
        }
        return null;
    }

    private static Object made(ClrType type, List<Object> arguments, Map<String, Object> properties, Engine engine) {
        Object made = engine.members().create(type, arguments.toArray());
        properties.forEach((name, value) -> engine.members().set(made, name, value));
        return made;
    }

    private static boolean derives(ClrType type, String name) {
        ClrType base = ClrTypes.find(name);
        return base != null && base.isAssignableFrom(type);
    }

    /** A rule that an object of a script's class follows. */
    interface OfScript {
        Object attribute();
    }

    private record EachElement(Object attribute) implements Validations.Each, OfScript {

        @Override
        public void check(Object element) {
            Engine.current().members().invoke(attribute, "ValidateElement", element);
        }
    }

    private record Whole(Object attribute) implements ArgumentRule, OfScript {

        @Override
        public Object apply(Object argument) {
            Engine current = Engine.current();
            current.members().invoke(attribute, "Validate", argument, current.intrinsics());
            return argument;
        }
    }

    private record Transformation(Object attribute) implements ArgumentRule, OfScript {

        @Override
        public Object apply(Object argument) {
            Engine engine = Engine.current();
            return engine.members().invoke(attribute, "Transform", engine.intrinsics(), argument);
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
            if (values == null) {
                throw Validations.failure("ValidateSetGeneratedValidValuesListIsNull", "Valid values generator return a null value.");
            }
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
