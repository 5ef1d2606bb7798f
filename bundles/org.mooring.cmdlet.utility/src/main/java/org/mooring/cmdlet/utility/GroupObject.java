package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.format.PropertyParameter;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

/** Group-Object: puts objects with equal values together. */
@Cmdlet(verb = "Group", noun = "Object", outputTypes = {"System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo"},
    className = "Microsoft.PowerShell.Commands.GroupObjectCommand")
public final class GroupObject extends PipelineCmdlet {

    @Parameter
    boolean noElement;

    @Parameter(parameterSet = "HashTable")
    @Alias("AHT")
    boolean asHashTable;

    @Parameter(parameterSet = "HashTable")
    boolean asString;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(position = 0)
    Object[] property;

    @Parameter
    String culture;

    @Parameter
    boolean caseSensitive;

    private final Map<String, List<GroupInfo>> byText = new HashMap<>();
    private final List<GroupInfo> groups = new ArrayList<>();
    private List<PropertyParameter> properties;
    private ObjectOrder order;
    /** The class of each key so far; null where different ones were seen, which cannot be put in order. */
    private Class<?>[] kinds;
    private boolean isMixed;

    @Override
    protected void beginProcessing() {
        UtilityTypes.register();
        properties = PropertyParameter.of(property, context(), PropertyParameter.Key.expression);
        order = new ObjectOrder(caseSensitive, culture);
        if (asString && !asHashTable) {
            throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException",
                "The AsString parameter must be used with the AsHashTable parameter."), "AsStringParameterException",
                ErrorCategory.InvalidArgument, null));
        }
    }

    @Override
    protected void processRecord() {
        if (inputObject == null || inputObject == AutomationNull.VALUE) {
            return;
        }
        Object[] keys = ObjectOrder.keys(inputObject, properties, this::writeError);
        if (kinds == null && asHashTable && !asString && keys.length > 1) {
            throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException", "The command cannot be run because using the"
                + " AsHashTable parameter with more than one property requires adding the AsString parameter."), "ArgumentException",
                ErrorCategory.InvalidArgument, property));
        }
        learnKinds(keys);
        StringBuilder text = new StringBuilder();
        for (Object key : keys) {
            text.append(ObjectOrder.shown(key) == null ? "" : Conversion.toText(key)).append('\n');
        }
        String bucket = caseSensitive ? text.toString() : text.toString().toLowerCase(Locale.ROOT);
        List<GroupInfo> alike = byText.computeIfAbsent(bucket, t -> new ArrayList<>(1));
        for (GroupInfo group : alike) {
            if (order.sameKeys(group.keys(), keys)) {
                group.add(inputObject);
                return;
            }
        }
        GroupInfo group = noElement ? new GroupInfoNoElement(keys) : new GroupInfo(keys);
        group.add(inputObject);
        alike.add(group);
        groups.add(group);
    }

    private void learnKinds(Object[] keys) {
        if (kinds == null) {
            kinds = new Class<?>[keys.length];
        }
        isMixed |= kinds.length != keys.length;
        for (int i = 0; i < keys.length && !isMixed; i++) {
            Object key = PSObject.base(ObjectOrder.shown(keys[i]));
            if (key != null && kinds[i] == null) {
                kinds[i] = key.getClass();
            }
            isMixed = key != null && kinds[i] != key.getClass();
        }
    }

    @Override
    protected void endProcessing() {
        if (!isMixed) {
            groups.sort((a, b) -> order.compare(new ObjectOrder.Keyed(a, a.keys(), 0), new ObjectOrder.Keyed(b, b.keys(), 0)));
        }
        if (!asHashTable) {
            groups.forEach(this::writeObject);
            return;
        }
        if (groups.isEmpty()) {
            return;
        }
        PSHashtable table = new PSHashtable(caseSensitive);
        for (GroupInfo group : groups) {
            Object key = asString || properties.size() > 1 ? group.name() : ObjectOrder.shown(group.keys()[0]);
            if (key == null) {
                String message = "The objects grouped by this property cannot be expanded because there is a key duplication."
                    + " Provide a valid value for the property, and then try again.";
                writeError(new ErrorRecord(new DotNetException("System.Exception", message), message, ErrorCategory.InvalidArgument, null));
                return;
            }
            table.put(key, group.group());
        }
        writeObject(table);
    }
}
