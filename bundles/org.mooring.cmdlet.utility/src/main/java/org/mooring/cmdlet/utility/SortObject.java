package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.format.PropertyParameter;
import org.mooring.dotnet.IntroSort;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;

/** Sort-Object: puts objects in order; $null is dropped. */
@Cmdlet(verb = "Sort", noun = "Object", defaultParameterSet = "Default", className = "Microsoft.PowerShell.Commands.SortObjectCommand")
public final class SortObject extends PipelineCmdlet {

    @Parameter(parameterSet = "Default")
    boolean stable;

    @Parameter
    boolean descending;

    @Parameter
    boolean unique;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(position = 0)
    Object[] property;

    @Parameter
    String culture;

    @Parameter
    boolean caseSensitive;

    @Parameter(parameterSet = "Top", mandatory = true)
    @ValidateRange(min = 1, max = 2147483647)
    Integer top;

    @Parameter(parameterSet = "Bottom", mandatory = true)
    @ValidateRange(min = 1, max = 2147483647)
    Integer bottom;

    private final List<Object> objects = new ArrayList<>();
    private List<PropertyParameter> properties;

    @Override
    protected void beginProcessing() {
        properties = PropertyParameter.of(property, context(), PropertyParameter.Key.expression, PropertyParameter.Key.ascending,
            PropertyParameter.Key.descending);
    }

    @Override
    protected void processRecord() {
        if (inputObject != null && inputObject != AutomationNull.VALUE) {
            objects.add(inputObject);
        }
    }

    @Override
    protected void endProcessing() {
        List<PropertyParameter> by = ObjectOrder.expand(properties, objects);
        ObjectOrder order = new ObjectOrder(caseSensitive, culture, descending(by));
        ObjectOrder.Keyed[] sorted = new ObjectOrder.Keyed[objects.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = new ObjectOrder.Keyed(objects.get(i), ObjectOrder.keys(objects.get(i), by, this::writeError), i);
        }
        objects.clear();
        if (stable || top != null || bottom != null) {
            Arrays.sort(sorted, order::compare);
        } else {
            IntroSort.sort(sorted, order::compare);
        }
        List<Object> result = new ArrayList<>(sorted.length);
        ObjectOrder.Keyed before = null;
        for (ObjectOrder.Keyed each : sorted) {
            if (!unique || before == null || !order.sameKeys(before.keys(), each.keys())) {
                result.add(each.value());
            }
            before = each;
        }
        int from = bottom == null ? 0 : Math.max(0, result.size() - bottom);
        int to = top == null ? result.size() : Math.min(result.size(), top);
        for (Object value : result.subList(from, to)) {
            writeObject(value);
        }
    }

    private static Boolean given(PropertyParameter by, PropertyParameter.Key key) {
        return by.has(key) ? Conversion.toBoolean(by.get(key)) : null;
    }

    /** A property that contradicts itself follows the command. */
    private boolean[] descending(List<PropertyParameter> by) {
        boolean[] each = new boolean[Math.max(1, by.size())];
        for (int i = 0; i < each.length; i++) {
            each[i] = descending;
            Boolean down = i < by.size() ? given(by.get(i), PropertyParameter.Key.descending) : null;
            Boolean up = i < by.size() ? given(by.get(i), PropertyParameter.Key.ascending) : null;
            if (up != null && !up.equals(down)) {
                each[i] = !up;
            } else if (up == null && down != null) {
                each[i] = down;
            }
        }
        return each;
    }
}
