package org.mooring.object;

import java.util.List;

/** Names of properties that belong together (System.Management.Automation.PSPropertySet). */
public final class PropertySet extends PSMember {

    private final List<String> properties;

    public PropertySet(String name, List<String> properties) {
        super(name, false);
        this.properties = List.copyOf(properties);
    }

    public List<String> properties() {
        return properties;
    }

    @Override
    public MemberKind kind() {
        return MemberKind.PropertySet;
    }

    @Override
    public String valueTypeName(Object target) {
        return "System.Management.Automation.PSPropertySet";
    }

    @Override
    public String definition(Object target) {
        return name() + " {" + String.join(", ", properties) + "}";
    }
}
