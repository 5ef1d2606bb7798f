package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** {@code .ForEach()} and {@code .Where()}, which every value has. Both answer a Collection[psobject]. */
final class CollectionMethods {

    private static final ClrType MODE = ClrTypes.find("System.Management.Automation.WhereOperatorSelectionMode");

    private CollectionMethods() {}

    private static Iterator<?> elements(Object value) {
        if (value == AutomationNull.VALUE) {
            return java.util.Collections.emptyIterator();
        }
        Iterator<?> elements = Each.elements(value);
        return elements == null ? List.of(value).iterator() : elements;
    }

    static Object forEach(Frame f, Object target, Object[] arguments) {
        if (arguments.length == 0 || arguments[0] == null) {
            throw Errors.ofNull("ForEachBadNumberOfArguments", "Cannot find an overload for \"ForEach\" and the argument count: \"0\".");
        }
        Object first = PSObject.base(arguments[0]);
        Collector out = new Collector();
        Object[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        Iterator<?> elements = elements(target);
        Members members = f.engine.members();
        while (elements.hasNext()) {
            Object element = elements.next();
            if (first instanceof PSScriptBlock block) {
                Calls.runInScope(f.engine, block, element, out, rest);
            } else if (first instanceof ClrType type) {
                Restrictions.checkCast(f, element, type);
                out.write(Conversion.convert(element, type));
            } else {
                String name = Each.text(first);
                if (members.method(element, name) != null) {
                    Restrictions.checkMethod(f, element, name);
                    Output.unroll(members.invoke(element, name, rest), out);
                } else if (rest.length > 0) {
                    Restrictions.checkPropertySet(f, element);
                    members.set(element, name, rest.length == 1 ? rest[0] : rest);
                } else if (members.has(element, name)) {
                    out.write(members.get(element, name));
                } else if (Strictness.membersMustExist(f)) {
                    throw Errors.runtime("PropertyNotFoundStrict", ErrorCategory.InvalidOperation, element,
                        "The property '%s' cannot be found on this object. Verify that the property exists.", name);
                }
            }
        }
        return collection(out.list());
    }

    static Object where(Frame f, Object target, Object[] arguments) {
        if (arguments.length == 0 || !(PSObject.base(arguments[0]) instanceof PSScriptBlock block)) {
            throw Errors.runtime("WhereArgumentNotScriptBlock", ErrorCategory.InvalidArgument, null,
                "The Where operator's argument must be a script block.");
        }
        String mode = arguments.length > 1 ? Each.text(Conversion.convert(arguments[1], MODE)).toLowerCase(java.util.Locale.ROOT) : "default";
        int count = arguments.length > 2 ? Conversion.toInt(arguments[2]) : 0;
        List<Object> yes = new ArrayList<>();
        List<Object> no = new ArrayList<>();
        boolean switched = false;
        Iterator<?> elements = elements(target);
        while (elements.hasNext()) {
            Object element = elements.next();
            if (!switched && (mode.equals("skipuntil") || mode.equals("until"))) {
                switched = Conversion.toBoolean(block.evaluate(element));
                if (!switched && mode.equals("until") && (count == 0 || yes.size() < count)) {
                    yes.add(element);
                }
                if (switched && mode.equals("skipuntil")) {
                    yes.add(element);
                }
            } else if (switched) {
                if (mode.equals("skipuntil") && (count == 0 || yes.size() < count)) {
                    yes.add(element);
                }
            } else {
                (Conversion.toBoolean(block.evaluate(element)) ? yes : no).add(element);
                if (mode.equals("first") && yes.size() >= Math.max(1, count)
                        || mode.equals("default") && count > 0 && yes.size() >= count) {
                    break;
                }
            }
        }
        return switch (mode) {
            case "last" -> collection(yes.subList(Math.max(0, yes.size() - Math.max(1, count)), yes.size()));
            case "split" -> new Object[] {collection(yes), collection(no)};
            default -> collection(yes);
        };
    }

    private static Object collection(List<Object> values) {
        return Collections.of(values);
    }
}
