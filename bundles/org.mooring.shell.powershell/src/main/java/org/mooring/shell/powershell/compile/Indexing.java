package org.mooring.shell.powershell.compile;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Tuple;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.MultiArray;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSBoundParametersDictionary;

/** What {@code [ ]} gets and sets in strings, arrays, lists, dictionaries and other indexed objects. */
public final class Indexing {

    private Indexing() {}

    public static Object get(Frame f, Object target, Object index) {
        Object object = PSObject.base(target);
        if (object instanceof Object[] array && index instanceof Integer i) {
            int at = i < 0 ? array.length + i : i;
            return at >= 0 && at < array.length ? array[at] : missing(f, i);
        }
        if (object instanceof OrderedDictionary ordered && index instanceof Integer i) {
            int at = i < 0 ? ordered.size() + i : i;
            return at >= 0 && at < ordered.size() ? ordered.getAt(at) : null;
        }
        if (object instanceof Map<?, ?> map) {
            return fromMap(map, index);
        }
        if (isSlice(object, index)) {
            return slice(f, target, index);
        }
        if (object instanceof String s) {
            return charAt(f, s, index);
        }
        if (object instanceof MultiArray grid) {
            return grid.get(places(grid, index));
        }
        if (object.getClass().isArray()) {
            Integer at = position(f, index, Array.getLength(object));
            return at == null ? null : Array.get(object, at);
        }
        if (object instanceof List<?> list && !(PSObject.base(index) instanceof String && isByName(object))) {
            Integer at = position(f, index, list.size());
            return at == null ? null : list.get(at);
        }
        if (object instanceof Tuple tuple) {
            Integer at = position(f, index, tuple.length());
            return at == null ? null : tuple.item(at);
        }
        return other(f, target, object, index);
    }

    private static Object fromMap(Map<?, ?> map, Object index) {
        if (index == null) {
            throw Errors.ofNull("NullArrayIndex", "Index operation failed; the array index evaluated to null.");
        }
        Object key = PSObject.base(index);
        if (key instanceof Iterable || key.getClass().isArray()) {
            Iterator<?> keys = Enumeration.of(key);
            if (keys != null) {
                List<Object> values = new ArrayList<>();
                keys.forEachRemaining(each -> values.add(map.get(PSObject.base(each))));
                return values.toArray();
            }
        }
        return map.get(map instanceof ClrDictionary typed ? Conversion.convert(key, typed.keyType()) : key);
    }

    private static boolean isSlice(Object object, Object index) {
        Object base = PSObject.base(index);
        return base != null && !(base instanceof String) && (base.getClass().isArray() || base instanceof List)
            && !(object instanceof MultiArray);
    }

    /** Several at once; what is out of range is left out. */
    private static Object slice(Frame f, Object target, Object indexes) {
        List<Object> found = new ArrayList<>();
        Iterator<?> each = Each.elements(indexes);
        Object object = PSObject.base(target);
        while (each.hasNext()) {
            Object index = each.next();
            if (object.getClass().isArray() || object instanceof List || object instanceof String) {
                int size = object instanceof String s ? s.length() : object instanceof List<?> l ? l.size() : Array.getLength(object);
                Integer at = position(f, index, size);
                if (at == null) {
                    continue;
                }
                found.add(object instanceof String s ? (Object) s.charAt(at) : object instanceof List<?> l ? l.get(at) : Array.get(object, at));
            } else {
                found.add(get(f, target, index));
            }
        }
        return found.toArray();
    }

    /** A place in an array of several dimensions: an index for each, counted from the end where it is negative. */
    private static int[] places(MultiArray grid, Object index) {
        List<Object> given = Each.list(index);
        if (given.size() != grid.rank()) {
            throw Errors.runtime("NeedMultidimensionalIndex", ErrorCategory.InvalidOperation, index,
                "Array indexing failed because the array needs " + grid.rank() + " indexes, not " + given.size() + ".");
        }
        int[] places = new int[grid.rank()];
        for (int i = 0; i < places.length; i++) {
            int at = Conversion.toInt(given.get(i));
            places[i] = at < 0 ? at + grid.length(i) : at;
        }
        return places;
    }

    private static Object charAt(Frame f, String s, Object index) {
        Integer at = position(f, index, s.length());
        return at == null ? null : (Object) s.charAt(at);
    }

    /** The place that an index means, null when it is out of range. */
    private static Integer position(Frame f, Object index, int size) {
        Object base = PSObject.base(index);
        if (base == null) {
            throw Errors.ofNull("NullArrayIndex", "Index operation failed; the array index evaluated to null.");
        }
        int i;
        if (base instanceof Integer n) {
            i = n;
        } else {
            try {
                i = Conversion.toInt(base);
            } catch (DotNetException e) {
                return null;
            }
        }
        int at = i < 0 ? size + i : i;
        if (at < 0 || at >= size) {
            missing(f, i);
            return null;
        }
        return at;
    }

    private static Object missing(Frame f, Object index) {
        if (Strictness.indexesMustExist(f)) {
            DotNetException inner = new DotNetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
            throw inner.withRecord("System.IndexOutOfRangeException", ErrorCategory.OperationStopped, null);
        }
        return null;
    }

    private static boolean isByName(Object list) {
        return ClrTypes.of(list).methods("get_Item", false).stream().anyMatch(m -> m.parameters().get(0).type() == ClrTypes.STRING);
    }

    private static Object other(Frame f, Object target, Object object, Object index) {
        ClrType type = ClrTypes.of(object);
        if (type.methods("get_Item", false).isEmpty()) {
            Object base = PSObject.base(index);
            return base instanceof Integer i && (i == 0 || i == -1) ? target : notIndexable(f, type, base);
        }
        Object base = PSObject.base(index);
        return f.engine.members().getIndex(target, base instanceof Object[] several ? several : new Object[] {base});
    }

    private static Object notIndexable(Frame f, ClrType type, Object index) {
        if (Strictness.membersMustExist(f) || index == null) {
            throw Errors.runtime("CannotIndex", ErrorCategory.InvalidOperation, null, "Unable to index into an object of type \""
                + type.fullName() + "\".");
        }
        if (!(index instanceof Integer)) {
            throw Errors.runtime("CannotIndex", ErrorCategory.InvalidOperation, null, "Unable to index into an object of type \""
                + type.fullName() + "\".");
        }
        return AutomationNull.VALUE;
    }

    @SuppressWarnings("unchecked")
    static void set(Frame f, Object target, Object index, Object value) {
        Object object = PSObject.base(target);
        if (object == null || object == AutomationNull.VALUE) {
            throw Errors.ofNull("NullArray", "Cannot index into a null array.");
        }
        if (object instanceof PSBoundParametersDictionary bound) {
            bound.put(Conversion.toText(index), value);
            return;
        }
        if (object instanceof Map<?, ?> map && !(object instanceof OrderedDictionary && index instanceof Integer)) {
            if (index == null) {
                throw Errors.ofNull("NullArrayIndex", "Index operation failed; the array index evaluated to null.");
            }
            setInMap(f, target, (Map<Object, Object>) map, PSObject.base(index), value);
            return;
        }
        if (object.getClass().isArray()) {
            setInArray(f, object, index, value);
            return;
        }
        if (object instanceof MultiArray grid) {
            grid.set(Conversion.convert(value, grid.clrType().element()), places(grid, index));
            return;
        }
        if (object instanceof List<?> list && !ClrTypes.of(object).methods("set_Item", false).isEmpty()) {
            f.engine.members().setIndex(target, value, inList(index, list.size()));
            return;
        }
        if (object instanceof String || ClrTypes.of(object).methods("set_Item", false).isEmpty()) {
            throw Errors.runtime("CannotIndex", ErrorCategory.InvalidOperation, index, "Unable to index into an object of type \""
                + ClrTypes.of(object).fullName() + "\".");
        }
        Object base = PSObject.base(index);
        f.engine.members().setIndex(target, value, base instanceof Object[] several ? several : new Object[] {base});
    }

    private static void setInMap(Frame f, Object target, Map<Object, Object> map, Object key, Object value) {
        if (map instanceof org.mooring.object.PSDictionary) {
            map.put(key, value);
        } else {
            f.engine.members().setIndex(target, value, key);
        }
    }

    private static void setInArray(Frame f, Object array, Object index, Object value) {
        if (isSlice(array, index)) {
            throw Errors.runtime("ArraySliceAssignmentFailed", ErrorCategory.InvalidOperation, index,
                "Array assignment to [%s] failed because assignment to slices is not supported.", TextOperators.join(index, ","));
        }
        int at = inRange(index, Array.getLength(array));
        if (array instanceof Object[] objects && array.getClass() == Object[].class) {
            objects[at] = value;
            return;
        }
        ClrType element = ClrTypes.of(array).element();
        Array.set(array, at, element == null ? value : Conversion.convert(value, element));
    }

    private static int inList(Object index, int size) {
        int i = Conversion.toInt(PSObject.base(index));
        int at = i < 0 ? size + i : i;
        if (at < 0 || at >= size) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index")
                .withRecord("System.ArgumentOutOfRangeException", ErrorCategory.OperationStopped, null);
        }
        return at;
    }

    private static int inRange(Object index, int size) {
        Object base = PSObject.base(index);
        if (base == null) {
            throw Errors.ofNull("NullArrayIndex", "Index operation failed; the array index evaluated to null.");
        }
        int i = Conversion.toInt(base);
        int at = i < 0 ? size + i : i;
        if (at < 0 || at >= size) {
            throw new DotNetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
                .withRecord("System.IndexOutOfRangeException", ErrorCategory.OperationStopped, null);
        }
        return at;
    }
}
