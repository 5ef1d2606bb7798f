package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;

/** Operators that work on one value or on each of many. */
final class Each {

    private Each() {}

    /** The elements of a collection, or null for a single value. */
    static Iterator<?> elements(Object value) {
        return value == null || value instanceof String ? null : Enumeration.of(value);
    }

    static Object filter(Object value, Predicate<Object> test) {
        Iterator<?> elements = elements(value);
        if (elements == null) {
            return test.test(value);
        }
        List<Object> found = new ArrayList<>();
        while (elements.hasNext()) {
            Object element = elements.next();
            if (test.test(element)) {
                found.add(element);
            }
        }
        return found.toArray();
    }

    static Object map(Object value, Function<Object, Object> function) {
        Iterator<?> elements = elements(value);
        if (elements == null) {
            return function.apply(value);
        }
        List<Object> made = new ArrayList<>();
        while (elements.hasNext()) {
            made.add(function.apply(elements.next()));
        }
        return made.toArray();
    }

    static List<Object> list(Object value) {
        List<Object> list = new ArrayList<>();
        Iterator<?> elements = elements(value);
        if (elements == null) {
            if (value != null && value != org.mooring.object.AutomationNull.VALUE) {
                list.add(value);
            }
        } else {
            elements.forEachRemaining(list::add);
        }
        return list;
    }

    static String text(Object value) {
        return value instanceof String s ? s : Conversion.toText(value);
    }
}
