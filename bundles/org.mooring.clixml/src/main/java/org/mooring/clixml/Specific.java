package org.mooring.clixml;

import java.util.ArrayList;
import java.util.List;
import org.mooring.object.TypeData;
import org.mooring.object.TypeTable;

/** Which properties type data chooses to be serialised (SerializationMethod SpecificProperties). */
final class Specific {

    private Specific() {}

    /** The names, or null where all are. */
    static List<String> properties(TypeTable types, List<String> typeNames) {
        if (types.first(typeNames, TypeData::serializationMethod) != TypeData.SerializationMethod.SpecificProperties) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (String typeName : typeNames) {
            TypeData data = types.find(typeName);
            if (data == null || data.propertySerializationSet() == null) {
                continue;
            }
            data.propertySerializationSet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            if (!Boolean.TRUE.equals(data.inheritPropertySerializationSet())) {
                break;
            }
        }
        return names;
    }
}
