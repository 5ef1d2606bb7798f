package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;

/** The attributes of parameters that neither convert nor check. */
public final class ParameterAttributes {

    private ParameterAttributes() {}

    /** What an Allow attribute allows. */
    enum Kind { NULL, EMPTY_STRING, EMPTY_COLLECTION }

    interface Allow {
        Kind kind();
    }

    @ClrClass(value = "System.Management.Automation.AllowNullAttribute", base = "System.Attribute")
    public static final class AllowNull implements Allow {

        @New
        public static AllowNull make() {
            return new AllowNull();
        }

        @Override
        public Kind kind() {
            return Kind.NULL;
        }
    }

    @ClrClass(value = "System.Management.Automation.AllowEmptyStringAttribute", base = "System.Attribute")
    public static final class AllowEmptyString implements Allow {

        @New
        public static AllowEmptyString make() {
            return new AllowEmptyString();
        }

        @Override
        public Kind kind() {
            return Kind.EMPTY_STRING;
        }
    }

    @ClrClass(value = "System.Management.Automation.AllowEmptyCollectionAttribute", base = "System.Attribute")
    public static final class AllowEmptyCollection implements Allow {

        @New
        public static AllowEmptyCollection make() {
            return new AllowEmptyCollection();
        }

        @Override
        public Kind kind() {
            return Kind.EMPTY_COLLECTION;
        }
    }

    @ClrClass(value = "System.Management.Automation.AliasAttribute", base = "System.Attribute")
    public static final class AliasAttribute {

        private final String[] names;

        private AliasAttribute(String[] names) {
            this.names = names;
        }

        @New
        public static AliasAttribute of(@Params String[] names) {
            return new AliasAttribute(names);
        }

        @Get
        public String[] aliasNames() {
            return names.clone();
        }

        List<String> names() {
            return List.of(names);
        }
    }
}
