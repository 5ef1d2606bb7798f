package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.NamedBlock;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.pipeline.FunctionStage;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** {@code .ForEach()} and {@code .Where()}, which every value has. Both answer a Collection[psobject]. */
final class CollectionMethods {

    private static final ClrType MODE = ClrTypes.find("System.Management.Automation.WhereOperatorSelectionMode");

    private static final ClrType BLOCK = ClrTypes.find("System.Management.Automation.ScriptBlock");

    private CollectionMethods() {}

    private static Iterator<?> elements(Object value) {
        if (value == AutomationNull.VALUE) {
            return java.util.Collections.emptyIterator();
        }
        Iterator<?> elements = Each.elements(value);
        return elements == null ? List.of(value).iterator() : elements;
    }

    static Object forEach(Frame f, Object target, Object[] arguments) {
        if (arguments.length == 0) {
            throw noOverload(".ForEach(expression [, arguments...])", 0);
        }
        if (arguments[0] == null) {
            throw new DotNetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'expression')");
        }
        Object[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        Collector out = new Collector();
        switch (PSObject.base(arguments[0])) {
            case ClrType type -> {
                return converted(f, elements(target), type);
            }
            case PSScriptBlock block -> run(f, elements(target), block, rest, out);
            case Object name -> elements(target).forEachRemaining(element -> member(f, element, Each.text(name), rest, out));
        }
        return collection(out.list());
    }

    private static DotNetException noOverload(String form, int count) {
        return Errors.of("System.Management.Automation.MethodException", "MethodCountCouldNotFindBest", ErrorCategory.NotSpecified, null,
            "Cannot find an overload for \"%s\" and the argument count: \"%d\".", form, count);
    }

    /** The elements in an array or collection of a type; where it is neither, in a collection of such. */
    private static Object converted(Frame f, Iterator<?> elements, ClrType type) {
        Restrictions.checkCast(f, null, type);
        if (type.isArray()) {
            List<Object> all = new ArrayList<>();
            elements.forEachRemaining(all::add);
            return Conversion.convert(all.toArray(), type);
        }
        ClrType collection = type;
        if (ClrTypes.find("System.Collections.ICollection").isAssignableFrom(type)) {
            if (type.genericArguments().isEmpty()) {
                throw Errors.runtime("ForEachTypeConversionFailed", ErrorCategory.InvalidOperation, type, "Unable to convert input to the target type"
                    + " [%s] passed to the ForEach() operator. Please check the specified type and try running your script again.",
                    Conversion.toText(type));
            }
            if (type.genericArguments().size() != 1) {
                throw Errors.runtime("ForEachBadGenericConversionTypeSpecified", ErrorCategory.InvalidOperation, type, "The generic collection type"
                    + " [%s] passed to ForEach() has too many type arguments. Please change the specified type to be a generic collection with only"
                    + " one type argument then try running your script again.", Conversion.toText(type));
            }
        } else {
            collection = ClrTypes.find("System.Collections.ObjectModel.Collection[" + type.fullName() + "]");
        }
        Members members = f.engine.members();
        Object made = Conversion.convert(new Object[0], collection);
        elements.forEachRemaining(element -> members.invoke(made, "Add", new Object[] {element}));
        return made;
    }

    /** A block's begin and end block run once, around the elements. */
    private static void run(Frame f, Iterator<?> elements, PSScriptBlock block, Object[] arguments, Collector out) {
        ScriptCode.Body body = block.code().body();
        if (block.code().has(NamedBlock.Kind.CLEAN)) {
            throw Errors.of("System.Management.Automation.PSNotSupportedException", "NotSupported", ErrorCategory.NotImplemented, null,
                "Script block with a 'clean' block is not supported by the 'ForEach' method.");
        }
        if (body.begin() == null && body.process() == null) {
            elements.forEachRemaining(element -> Calls.runInScope(f.engine, block, element, out, arguments));
            return;
        }
        Stage stage = new FunctionStage(f.engine, block, block.info(), "", f.engine.position(), Argument.positional(arguments), f.streams, true);
        new PipelineRun(f.engine, new Stage[] {stage}, true, out).run(sink -> elements.forEachRemaining(sink::write));
    }

    private static void member(Frame f, Object element, String name, Object[] arguments, Collector out) {
        Members members = f.engine.members();
        Object value = arguments.length == 1 ? arguments[0] : arguments;
        if (PSObject.base(element) instanceof PSHashtable table) {
            if (arguments.length == 0) {
                out.write(table.get(name));
            } else {
                table.put(name, value);
            }
        } else if (element == null) {
            if (arguments.length > 0) {
                throw Errors.of("System.Management.Automation.MethodInvocationException", "NullReferenceException", ErrorCategory.NotSpecified, null,
                    "Exception calling \"%s\" with \"%d\" argument(s): \"Object reference not set to an instance of an object.\"", name,
                    arguments.length);
            }
            out.write(null);
        } else if (members.method(element, name) != null) {
            Restrictions.checkMethod(f, element, name);
            Object result = members.invoke(element, name, arguments);
            out.write(result == AutomationNull.VALUE ? null : result);
        } else if (members.has(element, name)) {
            if (arguments.length == 0) {
                out.write(members.get(element, name));
            } else {
                Restrictions.checkPropertySet(f, element);
                members.set(element, name, value);
            }
        } else if (Strictness.membersMustExist(f)) {
            throw Errors.runtime("PropertyNotFoundStrict", ErrorCategory.InvalidOperation, element,
                "The property '%s' cannot be found on this object. Verify that the property exists.", name);
        } else if (arguments.length == 0) {
            out.write(null);
        } else {
            throw Errors.of("System.NullReferenceException", "ForEachNonexistentMemberReference", ErrorCategory.InvalidOperation, element,
                "The ForEach() operator could not find a member '%s' on the target object. Please verify that the named member exists and then try"
                    + " running your script again.", name);
        }
    }

    static Object where(Frame f, Object target, Object[] arguments) {
        if (arguments.length == 0 || arguments.length > 3) {
            throw noOverload(".Where({ expression } [, mode [, numberToReturn]])", arguments.length);
        }
        PSScriptBlock block = arguments[0] == null ? null : (PSScriptBlock) PSObject.base(Conversion.convert(arguments[0], BLOCK));
        String mode = arguments.length > 1 ? Each.text(Conversion.convert(arguments[1], MODE)).toLowerCase(java.util.Locale.ROOT) : "default";
        int count = arguments.length > 2 ? Conversion.toInt(arguments[2]) : 0;
        if (count < 0) {
            throw new DotNetException("System.ArgumentOutOfRangeException", "The 'numberToReturn' value provided to the third argument of the Where()"
                + " operator must be greater than zero. Please correct the argument's value and try running your script again."
                + " (Parameter 'numberToReturn')\nActual value was " + count + ".");
        }
        return block == null ? slice(elements(target), mode, Math.max(1, count)) : chosen(elements(target), block, mode, count);
    }

    /** Without a condition: the first so many elements, the last, what comes after the first, or both. */
    private static Object slice(Iterator<?> elements, String mode, int count) {
        if (mode.equals("default")) {
            throw new DotNetException("System.InvalidOperationException", "If the expression passed to the Where() operator is null then you must"
                + " specify a non-Default value for the selection mode argument. Please change the value of the mode argument to a value other than"
                + " Default and try running your script again.");
        }
        List<Object> all = new ArrayList<>();
        elements.forEachRemaining(all::add);
        Object[] first = java.util.Arrays.copyOf(all.toArray(), count);
        Object[] after = all.subList(Math.min(count, all.size()), all.size()).toArray();
        return switch (mode) {
            case "skipuntil" -> after;
            case "last" -> count == 1 ? new Object[] {all.isEmpty() ? null : all.get(all.size() - 1)}
                : all.subList(Math.max(0, all.size() - count), all.size()).toArray();
            case "split" -> new Object[] {first, after};
            default -> first;
        };
    }

    private static Object chosen(Iterator<?> elements, PSScriptBlock block, String mode, int count) {
        List<Object> yes = new ArrayList<>();
        List<Object> no = new ArrayList<>();
        boolean rest = false;
        while (elements.hasNext()) {
            Object element = elements.next();
            boolean until = mode.equals("until");
            boolean fits = rest || Conversion.toBoolean(block.evaluate(element));
            if (fits && until) {
                break;
            }
            rest |= fits && mode.equals("skipuntil");
            (fits || until ? yes : no).add(element);
            boolean enough = count > 0 && yes.size() >= count && !mode.equals("last") || fits && mode.equals("first") && count == 0;
            if (enough && (fits || until)) {
                break;
            }
        }
        return switch (mode) {
            case "last" -> collection(yes.subList(Math.max(0, yes.size() - Math.max(1, count)), yes.size()));
            case "split" -> {
                elements.forEachRemaining(no::add);
                yield new Object[] {collection(yes), collection(no)};
            }
            default -> collection(yes);
        };
    }

    private static Object collection(List<Object> values) {
        return Collections.of(values);
    }
}
