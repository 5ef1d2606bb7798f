package org.mooring.shell.powershell.types;

import java.util.LinkedHashMap;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
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

        @Member
        public void add(String name, Object parameter) {
            put(name, parameter);
        }

        @Get
        public int count() {
            return size();
        }
    }
}
