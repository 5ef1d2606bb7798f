package org.mooring.object;

import java.util.AbstractList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

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
    @Name("Add")
    public void addName(String name) {
        names().add(name);
    }

    @Member
    public void insert(int index, String name) {
        names().add(index, name);
    }

    @Member
    @Name("Remove")
    public boolean removeName(String name) {
        return names().remove(name);
    }

    @Member
    public void removeAt(int index) {
        names().remove(index);
    }

    @Member
    @Name("Clear")
    public void clearNames() {
        names().clear();
    }

    @Member
    @Name("Contains")
    public boolean hasName(String name) {
        return object.typeNames().contains(name);
    }

    @Member
    @Name("IndexOf")
    public int indexOfName(String name) {
        return object.typeNames().indexOf(name);
    }
}
