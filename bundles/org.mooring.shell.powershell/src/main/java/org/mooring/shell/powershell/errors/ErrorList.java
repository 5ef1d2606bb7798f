package org.mooring.shell.powershell.errors;

import java.util.List;

import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;

/** {@code $Error}: the newest error first, each exception once. */
public final class ErrorList {

    private static final int MAX = 256;

    private final Engine engine;

    public ErrorList(Engine engine) {
        this.engine = engine;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list() {
        Object value = PSObject.base(engine.global().top().get(Layout.key("Error")));
        return value instanceof List<?> list ? (List<Object>) list : null;
    }

    public void add(ErrorRecord record) {
        ErrorWriting.complete(record);
        List<Object> list = list();
        if (list == null) {
            return;
        }
        if (!list.isEmpty() && PSObject.base(list.get(0)) instanceof ErrorRecord last
                && (last == record || last.exception() == record.exception())) {
            return;
        }
        list.add(0, record);
        if (list.size() > MAX) {
            list.remove(list.size() - 1);
        }
    }
}
