package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.object.PSObject;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code [pscustomobject]}: a dictionary becomes a property bag, anything else stays as it is. */
final class BagNode {

    private BagNode() {}

    static Node checked(Node bag) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                Restrictions.checkBag(f);
                return bag.evaluate(f);
            }
        };
    }

    static Node of(Node operand) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                Restrictions.checkBag(f);
                Object value = operand.evaluate(f);
                if (!(PSObject.base(value) instanceof Map<?, ?> map)) {
                    return value;
                }
                PSObject bag = new PSObject();
                map.forEach((key, each) -> {
                    String name = Each.text(key);
                    if (name.equalsIgnoreCase("PSTypeName")) {
                        List<String> names = new ArrayList<>(bag.typeNames());
                        names.add(0, Each.text(each));
                        bag.typeNames(names);
                    } else {
                        bag.set(name, each);
                    }
                });
                return bag;
            }
        };
    }
}
