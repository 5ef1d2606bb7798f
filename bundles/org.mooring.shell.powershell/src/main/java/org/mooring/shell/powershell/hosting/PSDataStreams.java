package org.mooring.shell.powershell.hosting;

import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;
import org.mooring.object.automation.PSDataCollection;

/** {@code $powershell.Streams} (System.Management.Automation.PSDataStreams). */
@ClrClass("System.Management.Automation.PSDataStreams")
public final class PSDataStreams {

    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String COLLECTION = PSDataCollection.NAME;

    private PSDataCollection error = PSDataCollection.of(AUTOMATION + "ErrorRecord");
    private PSDataCollection warning = PSDataCollection.of(AUTOMATION + "WarningRecord");
    private PSDataCollection verbose = PSDataCollection.of(AUTOMATION + "VerboseRecord");
    private PSDataCollection debug = PSDataCollection.of(AUTOMATION + "DebugRecord");
    private PSDataCollection information = PSDataCollection.of(AUTOMATION + "InformationRecord");
    private PSDataCollection progress = PSDataCollection.of(AUTOMATION + "ProgressRecord");

    @Get
    @Type(COLLECTION + "[System.Management.Automation.ErrorRecord]")
    public PSDataCollection error() {
        return error;
    }

    @org.mooring.dotnet.Set
    public void error(@Type(COLLECTION + "[System.Management.Automation.ErrorRecord]") PSDataCollection stream) {
        error = stream;
    }

    @Get
    @Type(COLLECTION + "[System.Management.Automation.WarningRecord]")
    public PSDataCollection warning() {
        return warning;
    }

    @org.mooring.dotnet.Set
    public void warning(@Type(COLLECTION + "[System.Management.Automation.WarningRecord]") PSDataCollection stream) {
        warning = stream;
    }

    @Get
    @Type(COLLECTION + "[System.Management.Automation.VerboseRecord]")
    public PSDataCollection verbose() {
        return verbose;
    }

    @org.mooring.dotnet.Set
    public void verbose(@Type(COLLECTION + "[System.Management.Automation.VerboseRecord]") PSDataCollection stream) {
        verbose = stream;
    }

    @Get
    @Type(COLLECTION + "[System.Management.Automation.DebugRecord]")
    public PSDataCollection debug() {
        return debug;
    }

    @org.mooring.dotnet.Set
    public void debug(@Type(COLLECTION + "[System.Management.Automation.DebugRecord]") PSDataCollection stream) {
        debug = stream;
    }

    @Get
    @Type(COLLECTION + "[System.Management.Automation.InformationRecord]")
    public PSDataCollection information() {
        return information;
    }

    @org.mooring.dotnet.Set
    public void information(@Type(COLLECTION + "[System.Management.Automation.InformationRecord]") PSDataCollection stream) {
        information = stream;
    }

    @Get
    @Type(COLLECTION + "[System.Management.Automation.ProgressRecord]")
    public PSDataCollection progress() {
        return progress;
    }

    @org.mooring.dotnet.Set
    public void progress(@Type(COLLECTION + "[System.Management.Automation.ProgressRecord]") PSDataCollection stream) {
        progress = stream;
    }

    @Member
    public void clearStreams() {
        error.clear();
        warning.clear();
        verbose.clear();
        debug.clear();
        information.clear();
        progress.clear();
    }

    void write(StreamRecord record) {
        PSDataCollection stream = switch (record) {
            case ErrorRecord e -> error;
            case WarningRecord w -> warning;
            case VerboseRecord v -> verbose;
            case DebugRecord d -> debug;
            case InformationRecord i -> information;
            case ProgressRecord p -> progress;
            default -> null;
        };
        if (stream != null) {
            stream.add(record);
        }
    }
}
