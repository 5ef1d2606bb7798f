package org.mooring.shell.powershell.errors;

import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.binder.CollectingSink;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Sink;

/** What becomes of a non-terminating error, by the preference that holds for it. */
public final class ErrorWriting {

    private ErrorWriting() {}

    public static void write(Engine engine, ErrorRecord record, ActionPreference action, Sink sink) {
        complete(record);
        switch (action) {
            case Ignore -> {}
            case SilentlyContinue -> {
                engine.errors().add(record);
                CollectingSink.keep(sink, record);
            }
            case Stop -> {
                engine.errors().add(record);
                throw new Passing(record).decided().as(Raised.Kind.PREFERENCE);
            }
            case Inquire -> {
                engine.errors().add(record);
                engine.preferences().inquire(new Raised(record));
                sink.write(record);
            }
            default -> {
                engine.errors().add(record);
                sink.write(record);
            }
        }
    }

    /** Fills in what PowerShell's category tells of the exception and the target. */
    public static void complete(ErrorRecord record) {
        var category = record.category();
        if (category.reason() == null) {
            String type = ClrTypes.of(record.exception()).fullName();
            category.reason(type.substring(type.lastIndexOf('.') + 1));
        }
        Object target = PSObject.base(record.target());
        if (category.targetName() == null) {
            category.targetName(target == null ? "" : Engine.text(target));
        }
        if (category.targetType() == null) {
            category.targetType(target == null ? "" : ClrTypes.of(target).name());
        }
        if (category.activity() == null) {
            category.activity(record.invocation() == null || record.invocation().errorSource() == null ? "" : record.invocation().commandName());
        }
    }
}
