package org.mooring.shell.powershell.types;

import java.util.LinkedHashMap;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** What scripts derive their own attributes from, and the dictionary of a dynamicparam block. */
public final class AttributeBases {

    public static final Class<?>[] ALL = {Cmdlet.class, Parsing.class, Transformation.class, Validation.class, EachValidation.class, Values.class,
        Dictionary.class};

    private static final String CMDLET = "System.Management.Automation.Internal.CmdletMetadataAttribute";

    private AttributeBases() {}

    @ClrClass(value = CMDLET, type = ClrClass.None.class, base = "System.Attribute", isAbstract = true)
    public static final class Cmdlet {
        private Cmdlet() {}
    }

    @ClrClass(value = "System.Management.Automation.Internal.ParsingBaseAttribute", type = ClrClass.None.class, base = CMDLET, isAbstract = true)
    public static final class Parsing {
        private Parsing() {}
    }

    @ClrClass(value = "System.Management.Automation.ArgumentTransformationAttribute", type = ClrClass.None.class, base = CMDLET, isAbstract = true)
    public static final class Transformation {
        private Transformation() {}
    }

    @ClrClass(value = "System.Management.Automation.ValidateArgumentsAttribute", type = ClrClass.None.class, base = CMDLET, isAbstract = true)
    public static final class Validation {
        private Validation() {}
    }

    @ClrClass(value = "System.Management.Automation.ValidateEnumeratedArgumentsAttribute", type = ClrClass.None.class,
        base = "System.Management.Automation.ValidateArgumentsAttribute", isAbstract = true)
    public static final class EachValidation {
        private EachValidation() {}
    }

    @ClrClass(value = "System.Management.Automation.IValidateSetValuesGenerator", type = ClrClass.None.class, isInterface = true)
    public static final class Values {
        private Values() {}
    }

    /** System.Management.Automation.RuntimeDefinedParameterDictionary. */
    @ClrClass(value = "System.Management.Automation.RuntimeDefinedParameterDictionary",
        interfaces = {"System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable"})
    public static final class Dictionary extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1;

        @New
        public static Dictionary make() {
            return new Dictionary();
        }

        /** Parameters' names differ by more than case. */
        private String known(Object name) {
            return keySet().stream().filter(key -> key.equalsIgnoreCase(String.valueOf(name))).findFirst().orElse(null);
        }

        @Member
        public void add(String name, Object parameter) {
            put(name, parameter);
        }

        @Member
        @Name("set_Item")
        public void item(String name, Object parameter) {
            String known = known(name);
            put(known != null ? known : name, parameter);
        }

        @Override
        public Object get(Object name) {
            String known = known(name);
            return known == null ? null : super.get(known);
        }

        @Override
        @Member
        public boolean containsKey(Object key) {
            return known(key) != null;
        }

        @Member
        public boolean remove(String key) {
            String known = known(key);
            return known != null && super.remove((Object) known) != null;
        }

        @Get
        public Object[] keys() {
            return keySet().toArray();
        }

        @Get
        @Name("Values")
        public Object[] items() {
            return values().toArray();
        }

        @Get
        public int count() {
            return size();
        }
    }
}
