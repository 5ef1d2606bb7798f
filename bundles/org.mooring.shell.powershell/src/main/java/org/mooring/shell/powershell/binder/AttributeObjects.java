package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** Makes parameters of attribute objects: a dynamicparam block's, and those that a param block's attributes become. */
final class AttributeObjects {

    private AttributeObjects() {}

    static ParameterInfo parameter(int index, String name, ClrType type, List<?> attributes) {
        List<ParameterInfo.InSet> sets = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        List<ArgumentRule> rules = new ArrayList<>();
        List<ArgumentRule> validations = new ArrayList<>();
        boolean allowNull = false;
        boolean allowEmptyString = false;
        boolean allowEmptyCollection = false;
        for (Object each : attributes) {
            switch (each) {
                case ParameterAttribute p -> sets.add(p.inSet());
                case ParameterAttributes.AliasAttribute a -> aliases.addAll(a.names());
                case ParameterAttributes.Allow allow -> {
                    allowNull |= allow.kind() == ParameterAttributes.Kind.NULL;
                    allowEmptyString |= allow.kind() == ParameterAttributes.Kind.EMPTY_STRING;
                    allowEmptyCollection |= allow.kind() == ParameterAttributes.Kind.EMPTY_COLLECTION;
                }
                case ArgumentRule rule -> (rule.isValidation() ? validations : rules).add(rule);
                default -> {}
            }
        }
        java.util.Collections.reverse(validations);
        if (type != ClrTypes.OBJECT) {
            rules.add(new TypeRule(type));
        }
        rules.addAll(validations);
        if (sets.isEmpty()) {
            sets.add(new ParameterInfo.InSet(ParameterInfo.ALL_SETS, false, ParameterInfo.NAMED, false, false, false, "", false));
        }
        boolean isSwitch = type.fullName().equals("System.Management.Automation.SwitchParameter");
        return new ParameterInfo(index, name, type, isSwitch, aliases, sets, rules).allowing(allowNull, allowEmptyString,
            allowEmptyCollection);
    }
}
