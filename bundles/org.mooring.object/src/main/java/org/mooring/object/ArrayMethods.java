package org.mooring.object;

import java.lang.reflect.Array;
import java.util.Objects;
import org.mooring.dotnet.Exceptions;

/** The members of IList that PowerShell shows on arrays, though .NET implements them explicitly. */
final class ArrayMethods {

    private ArrayMethods() {}

    static TypeData typeData() {
        TypeData data = new TypeData("System.Array").add(new AliasProperty("Count", "Length"));
        data.add(method("Contains", "bool IList.Contains(System.Object value)", (array, arguments) -> indexOf(array, arguments[0]) >= 0));
        data.add(method("IndexOf", "int IList.IndexOf(System.Object value)", (array, arguments) -> indexOf(array, arguments[0])));
        data.add(fixed("Add", "int IList.Add(System.Object value)"));
        data.add(fixed("Insert", "void IList.Insert(int index, System.Object value)"));
        data.add(fixed("Remove", "void IList.Remove(System.Object value)"));
        data.add(fixed("RemoveAt", "void IList.RemoveAt(int index)"));
        return data;
    }

    private static CodeMethod method(String name, String definition, java.util.function.BiFunction<Object, Object[], Object> code) {
        int count = (int) definition.chars().filter(c -> c == ',').count() + 1;
        return new CodeMethod(name, MemberKind.Method, definition, (array, arguments) -> {
            if (arguments.length != count) {
                throw Errors.noOverload(name, arguments.length);
            }
            return code.apply(array, arguments);
        });
    }

    private static CodeMethod fixed(String name, String definition) {
        return method(name, definition, (array, arguments) -> {
            throw Exceptions.notSupported("Collection was of a fixed size.");
        });
    }

    private static int indexOf(Object array, Object value) {
        Object wanted = PSObject.base(value);
        for (int i = 0; i < Array.getLength(array); i++) {
            if (Objects.equals(PSObject.base(Array.get(array, i)), wanted)) {
                return i;
            }
        }
        return -1;
    }
}
