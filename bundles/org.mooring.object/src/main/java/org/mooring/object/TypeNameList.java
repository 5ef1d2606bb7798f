package org.mooring.object;

import java.util.AbstractList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** The type names of an object as scripts change them ({@code $value.PSTypeNames}). */
@ClrClass(value = "System.Collections.ObjectModel.TypeNameCollection", interfaces = "System.Collections.IList")
public final class TypeNameList extends AbstractList<Object> {

    private final PSObject object;

    TypeNameList(PSObject object) {
        this.object = object;
    }

    private List<String> names() {
        return object.ownTypeNames();
    }

    @Override
    public Object get(int index) {
        return object.typeNames().get(index);
    }

    @Override
    public int size() {
        return object.typeNames().size();
    }

    @Get
    public int count() {
        return size();
    }

    @Override
    public void add(int index, Object name) {
        names().add(index, Conversion.toText(name));
    }

    @Override
    public Object set(int index, Object name) {
        return names().set(index, Conversion.toText(name));
    }

    @Override
    public Object remove(int index) {
        return names().remove(index);
    }

    @Override
    public void clear() {
        names().clear();
    }

    @Member
    public static void add(TypeNameList self, String name) {
        self.names().add(name);
    }

    @Member
    public static void insert(TypeNameList self, int index, String name) {
        self.names().add(index, name);
    }

    @Member
    public static boolean remove(TypeNameList self, String name) {
        return self.names().remove(name);
    }

    @Member
    public static void removeAt(TypeNameList self, int index) {
        self.names().remove(index);
    }

    @Member
    public static void clear(TypeNameList self) {
        self.names().clear();
    }

    @Member
    public static boolean contains(TypeNameList self, String name) {
        return self.object.typeNames().contains(name);
    }

    @Member
    public static int indexOf(TypeNameList self, String name) {
        return self.object.typeNames().indexOf(name);
    }
}
