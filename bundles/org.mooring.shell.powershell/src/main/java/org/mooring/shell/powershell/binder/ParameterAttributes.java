package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;

/** The attributes of parameters that neither convert nor check. */
public final class ParameterAttributes {

    private ParameterAttributes() {}

    /** A parameter's attributes: as a script wrote them, or made of what a cmdlet's class says. */
    static List<Object> of(ParameterInfo parameter) {
        List<Object> all = new ArrayList<>(parameter.attributes());
        if (all.isEmpty()) {
            parameter.sets().forEach(set -> all.add(ParameterAttribute.of(set)));
        }
        if (!parameter.aliases().isEmpty()) {
            all.add(AliasAttribute.of(parameter.aliases().toArray(String[]::new)));
        }
        if (parameter.allowsNull()) {
            all.add(AllowNull.make());
        }
        if (parameter.allowsEmptyString()) {
            all.add(AllowEmptyString.make());
        }
        if (parameter.allowsEmptyCollection()) {
            all.add(AllowEmptyCollection.make());
        }
        parameter.rules().stream().filter(ArgumentRule::isValidation).forEach(all::add);
        return all;
    }

    /** What an Allow attribute allows. */
    enum Kind { NULL, EMPTY_STRING, EMPTY_COLLECTION }

    interface Allow {
        Kind kind();
    }

    @ClrClass(value = "System.Management.Automation.AllowNullAttribute",
        base = "System.Management.Automation.Internal.CmdletMetadataAttribute")
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

    @ClrClass(value = "System.Management.Automation.AllowEmptyStringAttribute",
        base = "System.Management.Automation.Internal.CmdletMetadataAttribute")
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

    @ClrClass(value = "System.Management.Automation.AllowEmptyCollectionAttribute",
        base = "System.Management.Automation.Internal.CmdletMetadataAttribute")
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

    @ClrClass(value = "System.Management.Automation.AliasAttribute", base = "System.Management.Automation.Internal.ParsingBaseAttribute")
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
