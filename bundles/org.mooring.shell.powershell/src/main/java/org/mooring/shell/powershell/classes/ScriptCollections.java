package org.mooring.shell.powershell.classes;

import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.object.PSHashtable;

import java.util.ArrayList;

/** Objects of script classes that derive from .NET's collections: such a collection, with the class's own properties. */
final class ScriptCollections {

    private ScriptCollections() {}

    /** Null when {@code type} derives from no collection. */
    static ScriptFields allocate(ScriptClass type, Class<?> base) {
        if (ClrList.class.isAssignableFrom(base)) {
            return new OfList(type);
        }
        if (ClrDictionary.class.isAssignableFrom(base)) {
            return new OfDictionary(type);
        }
        if (ClrCollection.class.isAssignableFrom(base)) {
            return new OfItems(type);
        }
        return PSHashtable.class.isAssignableFrom(base) ? new OfTable(type) : null;
    }

    private static final class OfList extends ClrList implements ScriptFields {

        private final Object[] fields;

        OfList(ScriptClass type) {
            super(type);
            fields = new Object[type.fieldCount()];
        }

        @Override
        public Object[] fields() {
            return fields;
        }

        @Override
        public void become(Object made) {
            become((ClrList) made);
        }
    }

    private static final class OfDictionary extends ClrDictionary implements ScriptFields {

        private final Object[] fields;

        OfDictionary(ScriptClass type) {
            super(type, false, null);
            fields = new Object[type.fieldCount()];
        }

        @Override
        public Object[] fields() {
            return fields;
        }

        @Override
        public void become(Object made) {
            become((ClrDictionary) made);
        }
    }

    private static final class OfItems extends ClrCollection implements ScriptFields {

        private final Object[] fields;

        OfItems(ScriptClass type) {
            super(type, new ArrayList<>(), null);
            fields = new Object[type.fieldCount()];
        }

        @Override
        public Object[] fields() {
            return fields;
        }

        @Override
        public void become(Object made) {
            become((ClrCollection) made);
        }
    }

    private static final class OfTable extends PSHashtable implements ScriptFields, ClrTyped {

        private final ScriptClass type;
        private final Object[] fields;

        OfTable(ScriptClass type) {
            super(true);
            this.type = type;
            this.fields = new Object[type.fieldCount()];
        }

        @Override
        public ClrType clrType() {
            return type;
        }

        @Override
        public Object[] fields() {
            return fields;
        }

        @Override
        public void become(Object made) {
            become((PSHashtable) made);
        }

        @Override
        public String toString() {
            return type.fullName();
        }
    }
}
