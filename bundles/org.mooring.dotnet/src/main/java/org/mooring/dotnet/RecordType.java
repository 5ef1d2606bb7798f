package org.mooring.dotnet;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;

/**
 * A Java record that stands for no .NET type: plain data, whose components are properties (with a capital) and which has nothing else.
 * So what a bundle's commands write can be read in every language mode, without a way into Java.
 */
final class RecordType extends MemberedType {

    private final Class<?> record;

    RecordType(Class<?> record) {
        this.record = record;
    }

    @Override
    public String fullName() {
        return record.getName();
    }

    @Override
    public String name() {
        return record.getSimpleName();
    }

    @Override
    public Class<?> javaClass() {
        return record;
    }

    @Override
    protected Members makeMembers() {
        Members members = new Members();
        try {
            for (RecordComponent component : record.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                members.add(new ClrProperty(this, capitalised(component.getName()), ClrTypes.of(component.getType()), false,
                    MethodHandles.lookup().unreflect(component.getAccessor()), null));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        members.inherit(ClrTypes.OBJECT);
        return members;
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
